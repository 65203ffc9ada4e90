/** Small tables shipped as resources of this module. */
@NullMarked
package io.addra.propagation.table;

import org.jspecify.annotations.NullMarked;
