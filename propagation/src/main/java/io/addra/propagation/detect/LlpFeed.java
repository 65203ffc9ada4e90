package io.addra.propagation.detect;

import io.addra.kernels.device.RayFeed;

/**
 * LLPs that are made elsewhere, as by an event file, for consecutive blocks.
 *
 * @param feed gives the LLPs of the blocks in their order, as many as there is room for while a
 *     block has them; what it throws is thrown to the caller
 * @param first how many LLPs come before those of the first block: LLPs are numbered over all
 *     blocks, and what is drawn for one is a function of its number
 * @param most how many LLPs these blocks have, at most
 */
public record LlpFeed(RayFeed feed, long first, long most) {}
