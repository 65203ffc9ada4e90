/**
 * Figures as SVG and PNG: log-log curves with error bands and upper limits, and over angles stacks
 * of layers and images; axes, ticks, legends. The same data give the same bytes. Nothing here knows
 * what the numbers mean.
 */
@NullMarked
package io.addra.cli.figure;

import org.jspecify.annotations.NullMarked;
