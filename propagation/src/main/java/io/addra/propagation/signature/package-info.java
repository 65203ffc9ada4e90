/**
 * Signatures: what is asked of a decay to count as seen, as named definitions in data files. How
 * they are evaluated is in {@link io.addra.propagation.detect}.
 */
@NullMarked
package io.addra.propagation.signature;

import org.jspecify.annotations.NullMarked;
