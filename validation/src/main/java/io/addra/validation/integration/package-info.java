/** Decay fractions by quadrature and by quasi-random points, independent of kernels and scans. */
@NullMarked
package io.addra.validation.integration;

import org.jspecify.annotations.NullMarked;
