/** A detector as other programs can place it: by rotations and shifts only, without reflections. */
@NullMarked
package io.addra.geometry.export.tree;

import org.jspecify.annotations.NullMarked;
