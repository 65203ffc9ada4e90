@NullMarked
package io.addra.propagation.layer;

import org.jspecify.annotations.NullMarked;
