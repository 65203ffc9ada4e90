/** Results of a scan: the acceptance map, the files of a run directory and how they are written. */
@NullMarked
package io.addra.propagation.result;

import org.jspecify.annotations.NullMarked;
