/** What a reader must know of each production process: one entry a process. */
@NullMarked
package io.addra.propagation.production.catalogue;

import org.jspecify.annotations.NullMarked;
