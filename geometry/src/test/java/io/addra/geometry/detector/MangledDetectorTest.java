package io.addra.geometry.detector;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.geometry.document.InputException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MangledDetectorTest {
  private static final String GOOD =
      """
      detector: mangled
      title: Mangled
      sources: {book: a book}
      regions: {hall: Hall, iron: Iron}
      parents: {all: {title: All, of: [hall, iron]}}
      defaults: {source: book, confidence: exact}
      parameters: {half: 5}
      volumes:
        - name: hall
          material: air
          region: hall
          shape: {tube: {r_cm: [0, 50], z_cm: [-60, "${half}"], phi_deg: [0, 90]}}
          placement: {z_cm: 47, rotate_deg: {x: 10}}
          daughters:
            - name: cone
              material: iron
              region: iron
              shape: {cone: {z_cm: [-3, 3], r_in_cm: [0.5, 1], r_out_cm: [1, 2]}}
              copies_phi: {count: 8, first_deg: 10}
              mirror_z: true
            - name: ring
              material: iron
              shape: {prism: {sides: 8, flat_r_cm: [40, {value: 45, note: n}], z_cm: [-20, 20]}}
            - name: steps
              material: lead
              shape: {polycone: {z_cm: [0, 1, 1, 2], r_in_cm: [0, 0, 0, 0], r_out_cm: [1, 1, 2, 2]}}
            - name: pyramid
              material: lead
              shape: {polyhedron: {vertices_cm: [[0, 0, 0], [1, 0, 0], [0, 1, 0], [0, 0, 6]]}}
        - name: joined
          material: concrete
          region: iron
          shape:
            union:
              - {shape: {box: {x_cm: [0, 2], y_cm: [0, 1], z_cm: [0, 1]}}}
              - {shape: {prism: {polygon_cm: [[0, 0], [3, 0], [0, 3]], z_cm: [0, 1]}}, placement: {x_cm: 1}}
      """;
  private static final String LETTERS = "{}[]:,-#&*!|>'\"%@ \n\t019.eE${}az\u0000\u00e9";

  /** Whatever is typed into a file, the answer is a detector or one line that names the file. */
  @Test
  void parse_mangledText_neverFailsInAnotherWay() {
    SplittableRandom random = new SplittableRandom(29);
    int refused = 0;
    for (int k = 0; k < 1500; k++) {
      String text = mangled(random);
      try {
        assertThat(Detectors.parse("m.yaml", text).volumeCount()).isPositive();
      } catch (InputException e) {
        assertThat(e.getMessage()).startsWith("m.yaml").doesNotContain("\n");
        refused++;
      } catch (RuntimeException e) {
        throw new AssertionError("a failure of another kind for:\n" + text, e);
      }
    }
    assertThat(refused).isBetween(700, 1499);
  }

  private static String mangled(SplittableRandom random) {
    StringBuilder text = new StringBuilder(GOOD);
    int edits = random.nextInt(1, 4);
    for (int k = 0; k < edits; k++) {
      int at = random.nextInt(text.length() - 20);
      int length = random.nextInt(1, 20);
      switch (random.nextInt(4)) {
        case 0 -> text.delete(at, at + length);
        case 1 -> text.insert(at, LETTERS.charAt(random.nextInt(LETTERS.length())));
        case 2 -> text.setCharAt(at, LETTERS.charAt(random.nextInt(LETTERS.length())));
        default -> text.insert(random.nextInt(text.length()), text.substring(at, at + length));
      }
    }
    return text.toString();
  }
}
