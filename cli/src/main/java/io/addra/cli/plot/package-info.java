/**
 * Figures for print from finished runs: which numbers go into which panel, how they are named, and
 * style files that change how it looks. What is drawn is a {@link io.addra.cli.figure.Chart}.
 */
@NullMarked
package io.addra.cli.plot;

import org.jspecify.annotations.NullMarked;
