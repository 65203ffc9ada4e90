/** What {@code addra validate} prints and writes: text, JSON, tables of points, figures, a page. */
@NullMarked
package io.addra.cli.validation;

import org.jspecify.annotations.NullMarked;
