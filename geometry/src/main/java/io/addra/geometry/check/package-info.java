/**
 * Proves that daughters lie inside their mothers and siblings do not overlap, or says where not.
 */
@NullMarked
package io.addra.geometry.check;

import org.jspecify.annotations.NullMarked;
