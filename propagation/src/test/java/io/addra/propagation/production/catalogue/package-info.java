/** Tests of the catalogue of processes. */
@NullMarked
package io.addra.propagation.production.catalogue;

import org.jspecify.annotations.NullMarked;
