/**
 * Shapes of volumes and the primitive pieces they are made of: convex polyhedra and cone sections,
 * in the forms that rays are clipped against.
 */
@NullMarked
package io.addra.geometry.shape;

import org.jspecify.annotations.NullMarked;
