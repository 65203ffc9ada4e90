/**
 * Compute devices: what they are asked to do (a plan and blocks of events), what they give back
 * (sums per block), and the device that uses all CPU cores.
 */
@NullMarked
package io.addra.kernels.device;

import org.jspecify.annotations.NullMarked;
