/** Tests of the package of the same name. */
@NullMarked
package io.addra.propagation.result;

import org.jspecify.annotations.NullMarked;
