/** Tests of the package of the same name. */
@NullMarked
package io.addra.propagation.beam;

import org.jspecify.annotations.NullMarked;
