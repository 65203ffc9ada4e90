package io.addra.propagation.detect;

import io.addra.kernels.device.SequencePlan;
import io.addra.propagation.signature.ValueBlock;
import java.util.List;

/**
 * The arrays of a batch of events and the kernels that take them from random numbers to amounts for
 * the signatures' spectra.
 *
 * @param sequence the kernels
 * @param numbers random numbers, to be set for each run
 * @param hitRooms what rays found and had room for
 * @param flights the LLPs
 * @param decays their decays
 * @param judgement what signatures make of them
 */
record SignatureBatch(
    SequencePlan sequence,
    List<RandomNumbers> numbers,
    List<HitRoom> hitRooms,
    FlightStages flights,
    DecayStages decays,
    Judgement judgement) {

  /**
   * Arrays and kernels.
   *
   * @param room room for events
   * @param setup the signatures
   * @param point one mass
   */
  static SignatureBatch of(int room, SignatureSetup setup, SignaturePoint point) {
    BatchAssembly batch = new BatchAssembly(room);
    // values that no kernel writes are 0, also on devices that do not clear their memory
    double[] further = batch.input(new double[room * setup.rows().count() * ValueBlock.total()]);
    FlightStages flights = FlightStages.of(batch, setup, point);
    DecayStages decays = DecayStages.of(batch, point, flights);
    TrackStages tracks = TrackStages.of(batch, setup, ProductTable.charged(point.decay()), decays);
    if (setup.asks("flight")) {
      flights.own().ifPresent(own -> own.describe(batch, setup, flights, tracks, further));
    }
    setup
        .calorimeter()
        .ifPresent(
            calorimeter -> PhotonStages.add(batch, setup, calorimeter, point, decays, further));
    setup
        .layers()
        .ifPresent(
            layers -> LayerStages.add(batch, setup, layers, point, flights, decays, further));
    PartnerStage.add(batch, setup, point, flights, further);
    Judgement judgement = Judgement.of(batch, setup, point, flights, decays, tracks, further);
    return new SignatureBatch(
        batch.sequence(), batch.numbers(), batch.hitRooms(), flights, decays, judgement);
  }
}
