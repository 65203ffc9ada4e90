/**
 * Two finished runs, number by number: what is the same, what differs and by how many standard
 * errors, and what differs between the ways they were made.
 */
@NullMarked
package io.addra.cli.compare;

import org.jspecify.annotations.NullMarked;
