/**
 * What straight lines from one point pass in a detector, over a grid of directions: lengths in cm,
 * in radiation lengths and in nuclear interaction lengths, and what they hit first.
 */
@NullMarked
package io.addra.geometry.budget;

import org.jspecify.annotations.NullMarked;
