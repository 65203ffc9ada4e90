/**
 * The tree of named volumes: shape, material, region and place of each, and where it comes from.
 */
@NullMarked
package io.addra.geometry.volume;

import org.jspecify.annotations.NullMarked;
