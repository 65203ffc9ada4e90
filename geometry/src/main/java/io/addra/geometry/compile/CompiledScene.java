package io.addra.geometry.compile;

import io.addra.kernels.scene.Scene;
import java.util.List;

/**
 * A scene with the meaning of its slots. Immutable.
 *
 * @param scene what the kernels trace
 * @param slots meaning of each slot, by its index
 */
public record CompiledScene(Scene scene, List<Slot> slots) {
  /** Copies the list. */
  public CompiledScene {
    slots = List.copyOf(slots);
  }
}
