/** Tables of published numbers as they are found: CSV and HEPData's YAML, with units and errors. */
@NullMarked
package io.addra.validation.reference.table;

import org.jspecify.annotations.NullMarked;
