/**
 * How far long work has come, told as lines where standard error is no terminal: rates and expected
 * end, as text or as JSON objects, and a standard error that holds such objects alone.
 */
@NullMarked
package io.addra.cli.log;

import org.jspecify.annotations.NullMarked;
