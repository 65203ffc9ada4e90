package io.addra.validation.integration;

/**
 * An integral with an estimate of its error, in the integral's unit. Immutable.
 *
 * @param value value
 * @param error estimated error, not negative
 */
public record Integral(double value, double error) {}
