/**
 * Text of any size as lines of bytes, and numbers in them. No string is made of what is read: at
 * hundreds of megabytes a second that would cost more than all the rest.
 */
@NullMarked
package io.addra.propagation.eventfile.text;

import org.jspecify.annotations.NullMarked;
