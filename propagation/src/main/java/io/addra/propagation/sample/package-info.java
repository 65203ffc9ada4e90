/** Events of a scan with their decays, particle by particle, as others read them. */
@NullMarked
package io.addra.propagation.sample;

import org.jspecify.annotations.NullMarked;
