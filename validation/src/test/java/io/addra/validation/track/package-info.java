/** The kernels of tracks against an integration of the equations of motion by other means. */
@NullMarked
package io.addra.validation.track;

import org.jspecify.annotations.NullMarked;
