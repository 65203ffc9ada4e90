@NullMarked
package io.addra.propagation.shard;

import org.jspecify.annotations.NullMarked;
