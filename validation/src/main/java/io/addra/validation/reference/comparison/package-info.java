/** Points of a reference beside what was predicted, and the verdict on them. */
@NullMarked
package io.addra.validation.reference.comparison;

import org.jspecify.annotations.NullMarked;
