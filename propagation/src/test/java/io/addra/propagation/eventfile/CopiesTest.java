package io.addra.propagation.eventfile;

import static io.addra.propagation.eventfile.TestEvents.BOTH;
import static io.addra.propagation.eventfile.TestEvents.LLP;
import static io.addra.propagation.eventfile.TestEvents.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.addra.propagation.eventfile.event.FileLlp;
import io.addra.propagation.eventfile.event.FileParticle;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What counts as one LLP when a record repeats it. */
class CopiesTest {

  private static List<FileLlp> llps(int vertices, int particles, String lines) {
    String text =
        "HepMC::Version 3.02.06\nHepMC::Asciiv3-START_EVENT_LISTING\n"
            + ("E 1 " + vertices + " " + particles + "\nU GEV CM\nW 1\n")
            + lines
            + "HepMC::Asciiv3-END_EVENT_LISTING\n";
    return read(text, BOTH).getFirst().llps();
  }

  @Test
  void find_copyThatRadiates_isOneLlp() {
    List<FileLlp> llps =
        llps(
            2,
            5,
            """
            P 1 0 9000005 0 0 4 5 3 22
            V -1 0 [1] @ 1 0 0 0
            P 2 -1 22 0 0 1 1 0 1
            P 3 -1 9000005 0 4 0 5 3 2
            V -2 0 [3] @ 2 0 0 0
            P 4 -2 11 0 2 0 2.5 0 1
            P 5 -2 -11 0 2 0 2.5 0 1
            """);
    assertThat(llps).hasSize(1);
    FileLlp llp = llps.getFirst();
    assertThat(llp.momentum().py()).isEqualTo(4);
    assertThat(llp.production().x()).isZero();
    assertThat(Objects.requireNonNull(llp.decay()).vertex().x()).isEqualTo(2);
    assertThat(llp.decay().products()).extracting(FileParticle::pdg).containsExactly(11, -11);
  }

  @Test
  void find_twoThatMeetAtVertex_stayTwo() {
    List<FileLlp> llps =
        llps(
            2,
            6,
            """
            P 1 0 25 0 0 0 125 125 2
            V -1 0 [1] @ 1 0 0 0
            P 2 -1 9000005 0 0 4 5 3 2
            P 3 -1 9000005 0 0 -4 5 3 2
            V -2 0 [2,3] @ 3 0 0 0
            P 4 -2 9000005 0 4 0 5 3 1
            P 5 -2 9000005 0 -4 0 5 3 1
            P 6 -2 9000005 4 0 0 5 3 1
            """);
    assertThat(llps).extracting(llp -> llp.momentum().py()).containsExactly(4.0, -4.0, 0.0);
    assertThat(llps).extracting(llp -> llp.production().x()).containsExactly(1.0, 1.0, 3.0);
    assertThat(llps).allMatch(llp -> llp.decay() == null);
  }

  @Test
  void find_noteOfGeneratorBeforeLlp_isItsFirstCopy() {
    List<FileLlp> llps =
        llps(
            1,
            3,
            """
            P 1 0 9000005 0 0 4 5 3 3
            V -1 0 [1] @ 0 2 0 0
            P 2 -1 9000005 0 0 4 5 3 1
            P 3 0 -9000005 0 0 4 5 3 3
            """);
    assertThat(llps).extracting(FileLlp::pdg).containsExactly(LLP);
    assertThat(llps.getFirst().production().y()).isZero();
  }

  @Test
  void find_antiparticle_isNoCopy() {
    List<FileLlp> llps =
        llps(
            1,
            2,
            """
            P 1 0 9000005 0 0 4 5 3 2
            V -1 0 [1] @ 1 0 0 0
            P 2 -1 -9000005 0 0 4 5 3 1
            """);
    assertThat(llps).extracting(FileLlp::pdg).containsExactly(LLP, -LLP);
  }

  @Test
  void find_ringOfCopies_isNoLlp() {
    assertThat(llps(2, 2, "P 1 2 9000005 0 0 4 5 3 2\nP 2 1 9000005 0 0 4 5 3 2\n")).isEmpty();
  }
}
