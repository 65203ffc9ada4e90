/**
 * Materials by name with what a particle meets in them: density, radiation length, nuclear
 * interaction length and composition, read from data files.
 */
@NullMarked
package io.addra.materials;

import org.jspecify.annotations.NullMarked;
