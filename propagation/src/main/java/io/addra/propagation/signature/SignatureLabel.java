package io.addra.propagation.signature;

/**
 * What a signature is called and where it is from. Immutable.
 *
 * @param name its name; the map's quantity is {@code signature:<name>}
 * @param title one line
 * @param source where it is from
 * @param confidence how sure the numbers are: high, medium or low
 * @param notes what it leaves out, what else is to be said
 * @param file text of the definition, for the record
 */
public record SignatureLabel(
    String name, String title, String source, String confidence, String notes, String file) {}
