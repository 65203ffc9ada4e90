package io.addra.kernels.conformance;

import io.addra.kernels.device.ComputeDevice;
import io.addra.kernels.scene.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Every kernel on random and edge inputs, on two devices. Immutable. */
public final class ConformanceSuite {
  private static final int RANDOM_RAYS = 16_384;
  private static final int CENTRAL_RAYS = 4096;
  private static final int PLATES = 200;

  private final List<ConformanceCase> cases;

  private ConformanceSuite(List<ConformanceCase> cases) {
    this.cases = List.copyOf(cases);
  }

  /** The cases that need nothing but this module. */
  public static ConformanceSuite standard() {
    return withScenes(Map.of());
  }

  /**
   * The standard cases, and rays and the whole pipeline through further scenes.
   *
   * @param scenes by name
   */
  public static ConformanceSuite withScenes(Map<String, Scene> scenes) {
    List<ConformanceCase> cases = new ArrayList<>(KernelCases.philox());
    cases.addAll(ProductionCases.production());
    add("one shape of each kind", SampleScenes.zoo(), cases);
    add("rings of blocks", SampleScenes.rings(), cases);
    cases.addAll(KernelCases.deposit());
    cases.addAll(MaterialCases.all());
    cases.addAll(SignatureCases.all());
    cases.addAll(DecayCases.all());
    cases.addAll(JudgementCases.all());
    cases.addAll(PhotonCases.all());
    cases.addAll(LayerCases.all());
    cases.addAll(TrackCases.all());
    cases.addAll(FlightCases.all());
    cases.add(
        new PipelineCase(
            PLATES + " plates, more than first fit", SampleScenes.plates(PLATES), false));
    scenes.forEach((name, scene) -> add(name, scene, cases));
    return new ConformanceSuite(cases);
  }

  private static void add(String name, Scene scene, List<ConformanceCase> cases) {
    int capacity = scene.suggestedHitCapacity();
    double[] random = SampleRays.random(scene, RANDOM_RAYS, 7);
    cases.add(new TraceCase(name + ", random rays", scene, random, capacity));
    cases.add(
        new TraceCase(
            name + ", rays along faces, edges, vertices",
            scene,
            SampleRays.edges(scene),
            capacity));
    double[] central = SampleRays.central(scene, CENTRAL_RAYS, 11);
    cases.add(new TraceCase(name + ", rays from around the origin", scene, central, capacity));
    cases.add(new PipelineCase(name, scene, false));
    cases.add(new PipelineCase(name + ", rays from the host, weights of both signs", scene, true));
  }

  /**
   * Runs all cases.
   *
   * @param reference what is right, usually the CPU device
   * @param device what is compared with it
   * @param listener is told each result as soon as it is known
   * @return the results, in the order of the cases
   * @throws io.addra.kernels.device.DeviceException if a device fails
   */
  public List<Difference> run(
      ComputeDevice reference, ComputeDevice device, Consumer<Difference> listener) {
    List<Difference> results = new ArrayList<>();
    for (ConformanceCase each : cases) {
      Difference difference = each.run(reference, device);
      listener.accept(difference);
      results.add(difference);
    }
    return results;
  }
}
