/** Tests of the package of the same name. */
@NullMarked
package io.addra.propagation.spectrum;

import org.jspecify.annotations.NullMarked;
