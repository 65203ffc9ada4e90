/**
 * Models of reconstruction efficiency on top of geometry: what they say, and how they are fitted to
 * published numbers.
 */
@NullMarked
package io.addra.propagation.efficiency;

import org.jspecify.annotations.NullMarked;
