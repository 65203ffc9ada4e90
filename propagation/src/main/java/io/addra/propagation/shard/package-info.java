/**
 * Scans in shards: numbered pieces of whole blocks, each a part file with a manifest, that can be
 * made anywhere, in any order and again, and are put together to the bytes of a scan in one piece.
 */
@NullMarked
package io.addra.propagation.shard;

import org.jspecify.annotations.NullMarked;
