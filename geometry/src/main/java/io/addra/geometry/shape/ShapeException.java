package io.addra.geometry.shape;

import java.io.Serial;
import java.util.Objects;

/** A shape with impossible measures; names the key concerned, as the geometry file calls it. */
public final class ShapeException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /** Coordinates beyond this are refused (cm): 10 km. */
  public static final double MAX_COORDINATE = 1e6;

  private final String key;

  /**
   * Creates an error about one key of the shape.
   *
   * @param key key of the geometry file, with an index after a slash where it is a list: {@code
   *     r_cm/1}
   * @param message what was found and what was expected
   */
  public ShapeException(String key, String message) {
    super(message);
    this.key = key;
  }

  /** What was found and what was expected. */
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }

  /** The key, such as {@code r_cm/1}. */
  public String key() {
    return key;
  }

  static void checkFinite(String key, double value) {
    if (!(Math.abs(value) <= MAX_COORDINATE)) {
      throw new ShapeException(key, "expected a number between -1e6 and 1e6, found " + value);
    }
  }

  static void checkRange(String key, double from, double to) {
    checkFinite(key + "/0", from);
    checkFinite(key + "/1", to);
    if (!(to > from)) {
      throw new ShapeException(key + "/1", "must be greater than " + from + ", found " + to);
    }
  }

  static void checkRadii(String inner, double rIn, String outer, double rOut) {
    checkFinite(inner, rIn);
    checkFinite(outer, rOut);
    if (rIn < 0) {
      throw new ShapeException(inner, "must be >= 0, found " + rIn);
    }
    if (rOut < rIn) {
      throw new ShapeException(
          outer, "the outer radius must not be below the inner one, " + rIn + ", found " + rOut);
    }
  }
}
