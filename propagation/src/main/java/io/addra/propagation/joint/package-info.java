/** Signatures that ask something of several LLPs of one event: definitions and their expansion. */
@NullMarked
package io.addra.propagation.joint;

import org.jspecify.annotations.NullMarked;
