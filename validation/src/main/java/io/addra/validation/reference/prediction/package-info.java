/** Makes the predictions that references are compared with. */
@NullMarked
package io.addra.validation.reference.prediction;

import org.jspecify.annotations.NullMarked;
