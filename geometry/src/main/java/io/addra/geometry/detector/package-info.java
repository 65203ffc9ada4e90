/**
 * Detectors: the files that describe them, read into an immutable tree with every limit checked.
 */
@NullMarked
package io.addra.geometry.detector;

import org.jspecify.annotations.NullMarked;
