/** The source lint that holds kernel bodies to what TornadoVM compiles to right code. */
@NullMarked
package io.addra.kernels.lint;

import org.jspecify.annotations.NullMarked;
