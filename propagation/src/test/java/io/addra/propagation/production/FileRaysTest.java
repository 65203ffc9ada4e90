package io.addra.propagation.production;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.kernels.body.ProductionKernel;
import io.addra.propagation.beam.Beams;
import io.addra.propagation.eventfile.EventFileOptions;
import io.addra.propagation.eventfile.frame.EventFrame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LLPs that were kept and LLPs that are read again are the same. */
class FileRaysTest {
  private static final int EVENTS = 3000;

  @TempDir private Path folder;
  private Path file = Path.of("");

  /** Writes events with 0 to 3 LLPs and weights of both signs; one LLP is at rest. */
  @BeforeEach
  void write() throws IOException {
    StringBuilder text =
        new StringBuilder("event,weight,pdg,px_GeV,py_GeV,pz_GeV,mass_GeV,x_cm,y_cm,z_cm\n");
    for (int i = 0; i < EVENTS; i++) {
      text.append("%d,1,22,0,0,1,0,0,0,0\n".formatted(i));
      for (int k = 0; k < i % 4; k++) {
        text.append("%d,%d,9900,%s,0.5,%d,0.7,%s,0.1,-2\n".formatted(i, 1, 0.001 * i, k, 1e-4 * i));
      }
    }
    file = folder.resolve("events.csv");
    Files.writeString(
        file, text.append("3000,1,9900,0,0,0,0.7,0,0,0\n3001,-2,9900,1,0,0,0.7,0,0,0\n"));
  }

  private FileProduction read(long room) {
    EventFileOptions options =
        EventFileOptions.of(Set.of(9900), EventFrame.cms(Beams.named("upsilon-4s")));
    return FileProduction.of(file, "events.csv", options, Beams.named("upsilon-4s"))
        .read(new KeptRays(room));
  }

  /** All rays, with the block of ten events in which each came. */
  private static List<List<Double>> rays(FileProduction production) {
    List<List<Double>> rays = new ArrayList<>();
    double[] ray = new double[1 + ProductionKernel.RAY_STRIDE];
    try (FileRays llps = production.open()) {
      for (long end = 10; end < EVENTS + 20; end += 10) {
        while (llps.advance(end)) {
          llps.write(ray, 1);
          ray[0] = end;
          rays.add(Arrays.stream(ray).boxed().toList());
        }
      }
    }
    return rays;
  }

  @Test
  void open_keptAndReadAgain_giveTheSame() {
    int llps = EVENTS / 4 * (1 + 2 + 3) + 2;
    List<List<Double>> kept = rays(read(llps));
    assertThat(kept).hasSize(llps);
    assertThat(rays(read(llps - 1))).isEqualTo(kept);
    assertThat(rays(read(0))).isEqualTo(kept);
  }

  @Test
  void open_kept_doesNotNeedTheFileAgain() throws IOException {
    FileProduction kept = read(10_000);
    Files.delete(file);
    List<Double> last = rays(kept).getLast();
    assertThat(last.getFirst()).isEqualTo(EVENTS + 10);
    assertThat(last.getLast()).isEqualTo(-2);
  }
}
