/** Tables of comma-separated values (RFC 4180), line by line. */
@NullMarked
package io.addra.materials.csv;

import org.jspecify.annotations.NullMarked;
