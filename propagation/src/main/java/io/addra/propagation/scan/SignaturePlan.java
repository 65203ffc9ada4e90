package io.addra.propagation.scan;

import io.addra.kernels.device.ComputeDevice;
import io.addra.propagation.decay.DecayModel;
import io.addra.propagation.decay.DecayModes;
import io.addra.propagation.detect.FollowedLlp;
import io.addra.propagation.detect.Partners;
import io.addra.propagation.detect.SignatureScan;
import io.addra.propagation.production.FileProduction;
import io.addra.propagation.production.ProductionModel;
import io.addra.propagation.spectrum.BlockRange;
import io.addra.propagation.spectrum.MassPointSpectra;
import io.addra.propagation.spectrum.ScanSpectra;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How the signatures of a scan are evaluated. Immutable. */
final class SignaturePlan {
  private final ScanPlan plan;
  private final List<SignatureScan> scans;
  private final List<DecayModel> decays;
  private final Optional<DecayModel> partnerDecay;
  private final int scaleBits;

  private SignaturePlan(ScanPlan plan, List<SignatureScan> scans, List<DecayModel> decays) {
    this.plan = plan;
    this.scans = List.copyOf(scans);
    this.decays = decays;
    partnerDecay =
        plan.config()
            .signatures()
            .partner()
            .map(partner -> new DecayModes(partner.decays(), 0).model(partner.mass()));
    int llps = plan.llpsOfAnEvent();
    List<DecayModel> all = Stream.concat(decays.stream(), partnerDecay.stream()).toList();
    scaleBits = scans.stream().mapToInt(scan -> scan.scaleBits(all, llps)).min().orElseThrow();
  }

  /** The evaluation of a plan's signatures; none where it asks for none. */
  static Optional<SignaturePlan> of(ScanPlan plan) {
    ScanConfig config = plan.config();
    if (config.signatures().isEmpty()) {
      return Optional.empty();
    }
    DecayModes modes = new DecayModes(config.decays(), config.production().llpCharge());
    List<DecayModel> decays = config.masses().stream().map(modes::model).toList();
    return Optional.of(new SignaturePlan(plan, SignatureScans.of(plan), decays));
  }

  /**
   * Runs one mass point.
   *
   * @throws io.addra.geometry.document.InputException if LLPs come from a file that cannot be read
   *     again
   */
  MassPointSpectra run(int index, ComputeDevice device, LongConsumer progress) {
    BlockRange all = new BlockRange(0, plan.blocks().size());
    if (plan.config().production() instanceof FileProduction file) {
      try (FileFeeds feeds = new FileFeeds(file)) {
        return run(all, feeds, device, progress);
      }
    }
    return run(index, all, device, progress);
  }

  /**
   * Runs some blocks of one mass point, of events that are made.
   *
   * @param blocks which blocks
   */
  MassPointSpectra run(int index, BlockRange blocks, ComputeDevice device, LongConsumer progress) {
    return scans.stream()
        .map(scan -> run(scan.among(blocks), index, device, progress))
        .reduce(MassPointSpectra::beside)
        .orElseThrow();
  }

  /**
   * Runs some blocks of the LLPs of a file.
   *
   * @param blocks which blocks
   * @param feeds the file; the readers from 1 on are taken
   * @throws io.addra.geometry.document.InputException if the file cannot be read again
   */
  MassPointSpectra run(
      BlockRange blocks, FileFeeds feeds, ComputeDevice device, LongConsumer progress) {
    FileLlps llps = FileLlps.of(plan);
    double mass = plan.config().masses().getFirst();
    return IntStream.range(0, scans.size())
        .mapToObj(k ->
            llps.run(
                scans.get(k).among(blocks),
                feeds.of(k + 1),
                mass,
                decays.getFirst(),
                scaleBits,
                device.sequences(),
                progress))
        .reduce(MassPointSpectra::beside)
        .orElseThrow();
  }

  private MassPointSpectra run(
      SignatureScan scan, int index, ComputeDevice device, LongConsumer progress) {
    double mass = plan.config().masses().get(index);
    return scan.run(
        mass,
        followed(index, scan.joint().hasPartner()),
        partners(mass),
        scaleBits,
        device.sequences(),
        progress);
  }

  /** Flights that are followed at a mass, in all parts together; for a file about so many. */
  long flights(int index) {
    long events = plan.config().signatures().events();
    return plan.config().production() instanceof FileProduction file
        ? scans.size() * FileLlps.among(file, events)
        : events
            * scans.stream()
                .mapToLong(scan -> followed(index, scan.joint().hasPartner()).size())
                .sum();
  }

  private Partners partners(double mass) {
    return plan.config().production() instanceof ProductionModel model
        ? Partners.of(model.event(mass))
        : Partners.NONE;
  }

  /** The LLPs that are followed in the events of a mass, a partner of another kind last. */
  private List<FollowedLlp> followed(int index, boolean withPartner) {
    double mass = plan.config().masses().get(index);
    List<FollowedLlp> followed =
        new ArrayList<>(FollowedLlp.all(plan.streams(mass), decays.get(index)));
    plan.config()
        .signatures()
        .partner()
        .filter(_ -> withPartner)
        .ifPresent(partner ->
            followed.add(
                new FollowedLlp(
                    plan.partnerStream(mass, partner.particle()), partnerDecay.orElseThrow(), 1)));
    return followed;
  }

  /** The spectra of all mass points. */
  ScanSpectra spectra(List<MassPointSpectra> points) {
    ScanConfig config = plan.config();
    return SignatureScan.spectra(
        scans,
        config.production().process(),
        config.llp(),
        scaleBits,
        new ArrayList<>(points),
        ConfigJson.text(plan));
  }
}
