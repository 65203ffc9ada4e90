package io.addra.materials;

import java.io.Serial;

/** A file of materials cannot be used; the message names file, line, column and what is wrong. */
public final class MaterialFileException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  MaterialFileException(String message) {
    super(message);
  }
}
