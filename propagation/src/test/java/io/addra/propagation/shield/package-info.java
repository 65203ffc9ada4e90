@NullMarked
package io.addra.propagation.shield;

import org.jspecify.annotations.NullMarked;
