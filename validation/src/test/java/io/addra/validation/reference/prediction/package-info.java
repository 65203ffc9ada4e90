/** Tests of what references are compared with. */
@NullMarked
package io.addra.validation.reference.prediction;

import org.jspecify.annotations.NullMarked;
