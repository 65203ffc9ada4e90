/** Tests of how signatures are evaluated. */
@NullMarked
package io.addra.propagation.detect;

import org.jspecify.annotations.NullMarked;
