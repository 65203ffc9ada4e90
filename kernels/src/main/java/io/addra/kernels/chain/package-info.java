/**
 * How an event's particles are made: chains of two-body decays, packed into the arrays of {@link
 * io.addra.kernels.body.ChainLayout}.
 */
@NullMarked
package io.addra.kernels.chain;

import org.jspecify.annotations.NullMarked;
