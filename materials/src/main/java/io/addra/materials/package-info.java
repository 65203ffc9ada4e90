/** Placeholder to be described. */
@NullMarked
package io.addra.materials;

import org.jspecify.annotations.NullMarked;
