/** Tests of verdicts. */
@NullMarked
package io.addra.validation.reference.comparison;

import org.jspecify.annotations.NullMarked;
