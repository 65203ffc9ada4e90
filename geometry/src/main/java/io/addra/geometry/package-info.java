/**
 * Detectors as data files and what is made of them: each step has a package of its own, from the
 * document that is read to the scene that the kernels trace.
 */
@NullMarked
package io.addra.geometry;

import org.jspecify.annotations.NullMarked;
