/**
 * What stands between the interaction point and a far detector, and what a further slab would do.
 */
@NullMarked
package io.addra.propagation.shield;

import org.jspecify.annotations.NullMarked;
