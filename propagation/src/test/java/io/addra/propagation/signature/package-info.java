/** Tests of signatures' definitions. */
@NullMarked
package io.addra.propagation.signature;

import org.jspecify.annotations.NullMarked;
