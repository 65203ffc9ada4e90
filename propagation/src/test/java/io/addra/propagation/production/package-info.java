/** Tests of the package of the same name. */
@NullMarked
package io.addra.propagation.production;

import org.jspecify.annotations.NullMarked;
