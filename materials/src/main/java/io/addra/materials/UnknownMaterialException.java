package io.addra.materials;

import java.io.Serial;

/** A material was asked for that the table does not have; the message names those near to it. */
public final class UnknownMaterialException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  UnknownMaterialException(String message) {
    super(message);
  }
}
