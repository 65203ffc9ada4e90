/** Production models against published numbers. */
@NullMarked
package io.addra.validation.production;

import org.jspecify.annotations.NullMarked;
