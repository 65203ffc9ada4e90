/**
 * Input documents: reads YAML with the line of every value, checks it against a JSON schema, and
 * reports the first error as one line with file, line and key.
 */
@NullMarked
package io.addra.geometry.document;

import org.jspecify.annotations.NullMarked;
