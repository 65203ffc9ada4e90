/**
 * Log-log figures as SVG and PNG: axes, ticks, curves with error bands, upper limits, legends. The
 * same data give the same bytes. Nothing here knows what the numbers mean.
 */
@NullMarked
package io.addra.cli.figure;

import org.jspecify.annotations.NullMarked;
