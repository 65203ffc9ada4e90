package io.addra.materials;

import java.io.Serial;
import java.util.Objects;

/** A material was asked for that the table does not have; the message names those near to it. */
public final class UnknownMaterialException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  UnknownMaterialException(String message) {
    super(message);
  }

  /** Names the material and those near to it. */
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
