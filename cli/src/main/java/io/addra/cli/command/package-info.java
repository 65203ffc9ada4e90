/**
 * The commands of {@code addra}: reading of options, calling of the libraries, printing of results
 * on standard output and of messages on standard error. What computes lies in the libraries.
 */
@NullMarked
package io.addra.cli.command;

import org.jspecify.annotations.NullMarked;
