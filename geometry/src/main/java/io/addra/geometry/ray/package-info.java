/** What a single ray passes, in order: volumes, materials, radiation and interaction lengths. */
@NullMarked
package io.addra.geometry.ray;

import org.jspecify.annotations.NullMarked;
