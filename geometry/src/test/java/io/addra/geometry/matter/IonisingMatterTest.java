package io.addra.geometry.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.Detectors;
import io.addra.geometry.ray.RayTracer;
import io.addra.geometry.ray.Segment;
import io.addra.kernels.body.FieldTables;
import io.addra.kernels.body.FlightKernel;
import io.addra.kernels.body.MatterTables;
import io.addra.kernels.body.PhiloxKernel;
import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.body.TrackTable;
import io.addra.kernels.body.VertexKernel;
import io.addra.kernels.device.TrackCall;
import io.addra.kernels.track.FieldArrays;
import io.addra.kernels.track.MatterArrays;
import io.addra.materials.Material;
import io.addra.materials.Materials;
import io.addra.materials.element.Composition;
import io.addra.materials.ionisation.EnergyLoss;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IonisingMatterTest {
  private static final Detector BELLE2 = Detectors.load("belle2");
  private static final MatterArrays MAP = IonisingMatter.of(BELLE2);
  private static final int AZIMUTHS = 40;

  /** Electrons along r up to a radius in one slice of the map, by the trapezes of its nodes. */
  private static double[] along(int slice, int radius) {
    int slices = (int) MAP.grid()[FieldTables.NODES_Z];
    double[] sums = new double[MatterTables.NODE_STRIDE];
    for (int i = 0; i <= radius; i++) {
      double width = i == 0 || i == radius ? 0.5 : 1;
      for (int k = 0; k < sums.length; k++) {
        sums[k] += width * MAP.matter()[MatterTables.NODE_STRIDE * (i * slices + slice) + k];
      }
    }
    return sums;
  }

  /**
   * What a line at right angles passes from the axis, on the average over azimuth and the reach of
   * a slice, by the ordered list of what a ray passes. The means of 160 and 800 rays are good to a
   * per cent or two: crystals, sensors and walls stand every few degrees and centimetres. The lines
   * end in gas or crystals, where the matter does not change from one cell to the next.
   */
  @ParameterizedTest
  @CsvSource({"40,30", "44,30", "40,100", "44,160", "30,160", "50,160"})
  void of_belle2_holdsWhatRaysPass(int slice, int radius) {
    RayTracer tracer = RayTracer.of(BELLE2);
    double middle = -200 + 5.0 * slice;
    double[] sums = new double[2];
    double norm = 0;
    for (int part = 0; part < 20; part++) {
      double off = -1 + (part + 0.5) / 10;
      double weight = 1 - Math.abs(off);
      norm += weight;
      for (int k = 0; k < AZIMUTHS; k++) {
        double phi = 2 * Math.PI * (k + 0.37 + part * 0.618) / AZIMUTHS;
        List<Segment> passed =
            tracer.trace(
                new double[] {0, 0, middle + 5 * off},
                new double[] {Math.cos(phi), Math.sin(phi), 0});
        for (Segment segment : passed) {
          double length = Math.min(radius, segment.exitCm()) - Math.min(radius, segment.entryCm());
          Material material = Materials.standard().get(segment.material());
          double electrons = length * material.densityGcm3() * material.zOverA();
          sums[0] += weight * electrons / AZIMUTHS;
          sums[1] += weight * electrons * Math.log(material.meanExcitationEv()) / AZIMUTHS;
        }
      }
    }
    double[] found = along(slice, radius);
    assertThat(found[0]).isCloseTo(sums[0] / norm, within(0.03 * sums[0] / norm));
    assertThat(found[1]).isCloseTo(sums[1] / norm, within(0.03 * sums[1] / norm));
  }

  /** A mixture of the general density effect: the loss is that of the materials' own formula. */
  @ParameterizedTest
  @CsvSource({"CsI_Tl,0.2", "CsI_Tl,3", "silicon,0.2", "silicon,3", "aluminium,10", "iron,1"})
  void flight_inOneMaterial_losesWhatTheMaterialSays(String name, double betaGamma) {
    Material material = Materials.standard().get(name);
    double electrons = material.densityGcm3() * material.zOverA();
    MatterArrays matter =
        MatterArrays.uniform(electrons, material.meanExcitationEv(), 28.816 * Math.sqrt(electrons));
    double mass = 2;
    double path = 0.01;
    double lost = mass * (gamma(betaGamma) - gamma(after(betaGamma, mass, path, matter)));
    double expected =
        1e-3
            * path
            * material.densityGcm3()
            * EnergyLoss.of(Composition.of(material.massFractions()), material.densityGcm3())
                .mevCm2G(betaGamma, 1000 * mass);
    // the general density effect may shift the least loss by 2.5 %
    assertThat(lost).isCloseTo(expected, within(0.03 * expected));
  }

  private static double gamma(double betaGamma) {
    return Math.sqrt(1 + betaGamma * betaGamma);
  }

  /** beta gamma where a flight ends that leaves its world after a path. */
  private static double after(double betaGamma, double mass, double path, MatterArrays matter) {
    double[] parameters = new double[FlightKernel.PARAMETERS];
    parameters[FlightKernel.MASS] = mass;
    parameters[FlightKernel.SOFTENING] = 1e-6;
    parameters[FlightKernel.LONGEST] = path / betaGamma;
    parameters[FlightKernel.REGION + 1] = 1;
    parameters[FlightKernel.REGION + 2] = -1;
    parameters[FlightKernel.REGION + 3] = 1;
    parameters[FlightKernel.WORLD] = 1;
    parameters[FlightKernel.WORLD + 1] = -1;
    parameters[FlightKernel.WORLD + 2] = 1;
    parameters[FlightKernel.LONGEST_ARC] = 1;
    parameters[FlightKernel.TOLERANCE] = 1e-5;
    double[] decays = new double[ProductionKernel.RAY_STRIDE];
    double[] uniforms = new double[PhiloxKernel.DRAWS];
    uniforms[VertexKernel.DRAW] = 1;
    new TrackCall.Flight(
            new double[] {0, 0, 0, 1, 0, 0, betaGamma, 1},
            uniforms,
            parameters,
            FieldArrays.uniform(0),
            matter,
            new double[FlightKernel.STATE_STRIDE],
            new double[VertexKernel.VERTEX_STRIDE],
            decays,
            new double[TrackTable.TRACK_STRIDE])
        .event(0);
    return decays[ProductionKernel.RAY_BETA_GAMMA];
  }
}
