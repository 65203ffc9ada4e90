/** How long a scan takes on a machine, found by running a small part of it. */
@NullMarked
package io.addra.propagation.pilot;

import org.jspecify.annotations.NullMarked;
