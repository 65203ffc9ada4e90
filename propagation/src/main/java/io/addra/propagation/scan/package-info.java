/** Scans: the scan file, the plan made of it, and the run of that plan on a compute device. */
@NullMarked
package io.addra.propagation.scan;

import org.jspecify.annotations.NullMarked;
