/** JSON schemas of input files as Markdown: the reference of their keys. */
@NullMarked
package io.addra.cli.schema;

import org.jspecify.annotations.NullMarked;
