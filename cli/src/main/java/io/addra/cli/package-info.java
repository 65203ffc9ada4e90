/**
 * The {@code addra} program: its entry point. Commands, figures and reports have packages below.
 */
@NullMarked
package io.addra.cli;

import org.jspecify.annotations.NullMarked;
