/** Tests of the package of the same name. */
@NullMarked
package io.addra.propagation.scan;

import org.jspecify.annotations.NullMarked;
