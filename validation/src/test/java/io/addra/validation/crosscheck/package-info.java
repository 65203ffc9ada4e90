/** Tests of the numbers that were found by other means. */
@org.jspecify.annotations.NullMarked
package io.addra.validation.crosscheck;
