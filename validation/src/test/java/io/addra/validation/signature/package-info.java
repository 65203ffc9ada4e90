/** Signatures against published numbers. */
@NullMarked
package io.addra.validation.signature;

import org.jspecify.annotations.NullMarked;
