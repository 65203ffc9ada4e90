@NullMarked
package io.addra.propagation.joint;

import org.jspecify.annotations.NullMarked;
