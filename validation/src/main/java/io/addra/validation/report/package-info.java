/**
 * What a check found beside what it expected, and whether that is within the tolerance fixed in
 * advance.
 */
@NullMarked
package io.addra.validation.report;

import org.jspecify.annotations.NullMarked;
