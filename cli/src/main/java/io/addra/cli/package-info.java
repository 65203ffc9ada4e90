/** Placeholder to be described. */
@NullMarked
package io.addra.cli;

import org.jspecify.annotations.NullMarked;
