package io.addra.propagation.sample;

import io.addra.kernels.body.ChainLayout;
import io.addra.kernels.body.PhiloxKernel;
import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.body.VertexKernel;
import io.addra.kernels.device.EventCall;
import io.addra.kernels.device.EventStream;
import io.addra.kernels.device.GeneratedDecays;
import io.addra.kernels.device.GeneratedEvents;
import io.addra.kernels.device.LlpSource;
import io.addra.propagation.beam.Beams;
import io.addra.propagation.decay.DecayModel;
import io.addra.propagation.decay.DecayTree;
import io.addra.propagation.eventfile.output.EventWriter;
import io.addra.propagation.production.EventModel;
import java.util.ArrayList;
import java.util.List;

/**
 * The events of a scan at one mass and lifetime, every LLP decayed: the very events that the scan
 * follows, in the Belle II frame. The flights of the LLPs and their decays have streams of random
 * numbers of their own. Immutable.
 *
 * @param model the particles of an event
 * @param beams the beams
 * @param stream the scan's random numbers of the mass
 * @param decay how an LLP decays
 * @param ctau lifetime as c tau (cm)
 * @param llpCode number of the LLP in the scheme of the Particle Data Group
 */
public record DecayedEvents(
    EventModel model, Beams beams, EventStream stream, DecayModel decay, double ctau, int llpCode) {
  private static final int BATCH = 1024;

  /** The streams of LLP k are the scan's mixed with these plus k: this for the flights. */
  public static final int FLIGHT_STREAM = 0x5f000000;

  /** Added for the decays. */
  public static final int DECAY_STREAM = 0x6d000000;

  /** Writes events from the first; the caller commits the file. */
  public void write(EventWriter writer, long count) {
    for (long first = 0; first < count; first += BATCH) {
      writeBatch(writer, first, (int) Math.min(BATCH, count - first));
    }
  }

  private void writeBatch(EventWriter writer, long first, int count) {
    EventStream[] followed = new EventStream[model.llps().size()];
    List<GeneratedDecays> decays = new ArrayList<>();
    GeneratedEvents events = GeneratedEvents.of(stream, first, count);
    for (int k = 0; k < followed.length; k++) {
      LlpSource source = stream.source().following(model.llps().get(k));
      EventStream one = new EventStream(source, stream.seed(), stream.stream());
      GeneratedEvents made = k == 0 ? events : GeneratedEvents.of(one, first, count);
      decays.add(
          GeneratedDecays.of(
              decay.table(),
              made.rays(),
              vertices(made.rays(), first, count, k),
              one.batch(first, count),
              stream.stream() ^ (DECAY_STREAM + k)));
    }
    for (int i = 0; i < count; i++) {
      write(writer, first + i, events, i, decays);
    }
  }

  /** Where each LLP decays: an exponential proper length. */
  private double[] vertices(double[] rays, long first, int count, int llp) {
    double[] uniforms = new double[count * PhiloxKernel.DRAWS];
    EventStream flights =
        new EventStream(
            LlpSource.isotropic(1), stream.seed(), stream.stream() ^ (FLIGHT_STREAM + llp));
    new EventCall.Philox(flights.batch(first, count), uniforms).events(0, count);
    double[] vertices = new double[count * VertexKernel.VERTEX_STRIDE];
    for (int i = 0; i < count; i++) {
      int r = i * ProductionKernel.RAY_STRIDE;
      int v = i * VertexKernel.VERTEX_STRIDE;
      double u = -ctau * Math.log(uniforms[i * PhiloxKernel.DRAWS]);
      double s = u * rays[r + ProductionKernel.RAY_BETA_GAMMA];
      for (int axis = 0; axis < 3; axis++) {
        vertices[v + axis] = rays[r + axis] + s * rays[r + 3 + axis];
      }
      vertices[v + VertexKernel.VERTEX_LENGTH] = u;
      vertices[v + VertexKernel.VERTEX_WEIGHT] = 1;
    }
    return vertices;
  }

  private void write(
      EventWriter writer,
      long number,
      GeneratedEvents events,
      int i,
      List<GeneratedDecays> decays) {
    EventBuilder event = new EventBuilder((int) Math.min(number, Integer.MAX_VALUE));
    event.beams(beams.electron(), beams.positron(), events.particle(i, 0));
    int[] codes = new int[model.names().size()];
    for (int p = 1; p < codes.length; p++) {
      String name = model.names().get(p);
      codes[p] = name.isEmpty() ? 0 : ParticleCodes.of(name, llpCode);
    }
    int[] places = event.chain(model.source().chain(), p -> events.particle(i, p), codes, 0);
    double weight = events.ray(i)[ProductionKernel.RAY_WEIGHT];
    for (int k = 0; k < decays.size(); k++) {
      GeneratedDecays decayed = decays.get(k);
      double born = events.particle(i, model.llps().get(k))[ChainLayout.PARTICLE_ORIGIN + 3];
      EventBuilder.Numbers numbers = p -> later(decayed.particle(i, p), born);
      DecayTree tree = decay.branches().get(decayed.chosen()[i]).tree();
      int vertex = event.end(places[model.llps().get(k)], numbers.of(1));
      int[] products = new int[tree.particles().size()];
      for (int p = 1; p < products.length; p++) {
        String name = tree.particles().get(p).name();
        int code = tree.particles().get(p).pdg();
        boolean pair = name.isEmpty();
        products[p] = pair ? 0 : code != 0 ? code : ParticleCodes.of(name, llpCode);
      }
      event.chain(tree.chain(), numbers, products, vertex);
      weight *= decayed.weights()[i] / decay.meanWeight();
    }
    writer.write(event.build(weight));
  }

  /** Times of a decay count from when the LLP was made. */
  private static double[] later(double[] particle, double born) {
    particle[ChainLayout.PARTICLE_ORIGIN + 3] += born;
    return particle;
  }
}
