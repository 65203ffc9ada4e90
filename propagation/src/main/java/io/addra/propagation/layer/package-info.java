/**
 * Products of decays in sensing layers: the layers of a detector with all its matter, and how far
 * the species come, as the kernels take them.
 */
@NullMarked
package io.addra.propagation.layer;

import org.jspecify.annotations.NullMarked;
