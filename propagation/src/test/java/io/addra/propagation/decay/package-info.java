/** Tests of the package of the same name. */
@NullMarked
package io.addra.propagation.decay;

import org.jspecify.annotations.NullMarked;
