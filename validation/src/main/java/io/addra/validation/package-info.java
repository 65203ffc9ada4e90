/** Placeholder to be described. */
@NullMarked
package io.addra.validation;

import org.jspecify.annotations.NullMarked;
