/** Spectra of the mass of two particles of a decay to three, as tables of equal shares. */
@NullMarked
package io.addra.propagation.production.spectrum;

import org.jspecify.annotations.NullMarked;
