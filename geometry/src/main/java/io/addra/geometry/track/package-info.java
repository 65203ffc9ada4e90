/**
 * What a detector's tracks are followed through: its layers of wires, its silicon sensors and its
 * field, found in the volume tree and put into the arrays that the kernels read.
 */
@NullMarked
package io.addra.geometry.track;

import org.jspecify.annotations.NullMarked;
