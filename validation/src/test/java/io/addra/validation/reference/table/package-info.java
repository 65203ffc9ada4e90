/** Tests of the readers of tables. */
@NullMarked
package io.addra.validation.reference.table;

import org.jspecify.annotations.NullMarked;
