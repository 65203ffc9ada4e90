@NullMarked
package io.addra.propagation.variation;

import org.jspecify.annotations.NullMarked;
