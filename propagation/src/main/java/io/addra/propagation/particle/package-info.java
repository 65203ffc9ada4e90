/** Names, masses, charges and lifetimes of the known particles. */
@NullMarked
package io.addra.propagation.particle;

import org.jspecify.annotations.NullMarked;
