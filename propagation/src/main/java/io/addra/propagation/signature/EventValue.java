package io.addra.propagation.signature;

import io.addra.kernels.body.ClusterKernel;
import io.addra.kernels.body.CrossingKernel;
import io.addra.kernels.body.DepthKernel;
import io.addra.kernels.body.FlightValueKernel;
import io.addra.kernels.body.PartnerKernel;
import io.addra.kernels.body.SignatureLayout;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be asked of a decay: of its vertex, or of what it decays to. */
public enum EventValue {
  /** Distance of the vertex from the z axis (cm). */
  RADIUS("vertex", "r_cm", SignatureLayout.RADIUS, false),
  /** z of the vertex (cm). */
  Z("vertex", "z_cm", SignatureLayout.Z, false),
  /** Polar angle of the vertex seen from the origin (degrees). */
  THETA("vertex", "theta_deg", SignatureLayout.THETA, true),
  /** Distance of the vertex from the mean collision point (cm). */
  DISTANCE("vertex", "distance_cm", SignatureLayout.DISTANCE, false),
  /** Tracks that pass. */
  PASSING("tracks", "count", SignatureLayout.PASSING, false),
  /** Mass of the pair (GeV). */
  PAIR_MASS("pair", "mass_GeV", SignatureLayout.PAIR_MASS, false),
  /** Angle between the momenta (degrees). */
  PAIR_ANGLE("pair", "opening_angle_deg", SignatureLayout.PAIR_ANGLE, true),
  /** Angle of the pair's momentum to the line from the mean collision point (degrees). */
  POINTING("pair", "pointing_deg", SignatureLayout.POINTING, true),
  /** Momentum of the pair (GeV). */
  PAIR_MOMENTUM("pair", "p_GeV", SignatureLayout.PAIR_MOMENTUM, false),
  /** Transverse momentum of the pair (GeV). */
  PAIR_TRANSVERSE("pair", "pt_GeV", SignatureLayout.PAIR_TRANSVERSE, false),
  /** How far the pair is from back to back, in polar angle or azimuth, the larger (degrees). */
  BACK_TO_BACK("pair", "back_to_back_deg", SignatureLayout.BACK_TO_BACK, true),
  /** Photons that pass and reach a crystal without converting. */
  PHOTONS("photons", "count", ValueBlock.PHOTONS.index(ClusterKernel.PASSING), false),
  /** Clusters that they make. */
  CLUSTERS("photons", "clusters", ValueBlock.PHOTONS.index(ClusterKernel.CLUSTERS), false),
  /** Photons that pass but for converting before the crystals. */
  CONVERSIONS("photons", "conversions", ValueBlock.PHOTONS.index(ClusterKernel.CONVERSIONS), false),
  /** Sum of the energies of the photons that pass (GeV). */
  PHOTON_ENERGY("photons", "E_GeV", ValueBlock.PHOTONS.index(ClusterKernel.ENERGY), false),
  /** Least distance between two of them where they enter crystals (cm). */
  PHOTON_DISTANCE(
      "photons", "distance_cm", ValueBlock.PHOTONS.index(ClusterKernel.DISTANCE), false),
  /** Least angle between two of them (degrees). */
  PHOTON_ANGLE("photons", "opening_angle_deg", ValueBlock.PHOTONS.index(ClusterKernel.ANGLE), true),
  /** Prompt partners that pass. */
  PARTNERS("partners", "count", ValueBlock.PARTNERS.index(PartnerKernel.PASSING), false),
  /** Photons among them. */
  PARTNER_PHOTONS("partners", "photons", ValueBlock.PARTNERS.index(PartnerKernel.PHOTONS), false),
  /** Charged particles among them. */
  PARTNER_TRACKS("partners", "tracks", ValueBlock.PARTNERS.index(PartnerKernel.TRACKS), false),
  /** Sum of their energies (GeV). */
  PARTNER_ENERGY("partners", "E_GeV", ValueBlock.PARTNERS.index(PartnerKernel.SUM), false),
  /** Tracks and charged partners that pass. */
  ALL_TRACKS("event", "tracks", SignatureLayout.ALL_TRACKS, false),
  /** Clusters of photons, and partner photons that pass. */
  ALL_PHOTONS("event", "photons", SignatureLayout.ALL_PHOTONS, false),
  /** Both together, one cluster for each track. */
  ALL_CLUSTERS("event", "clusters", SignatureLayout.ALL_CLUSTERS, false),
  /** Boxes that the vertex is in. */
  IN_BOXES("vertex", "boxes", SignatureLayout.IN_BOXES, false),
  /** Sensors of the pixel detector that a charged LLP crosses. */
  FLIGHT_PIXEL_HITS(
      "flight", "pxd_hits", ValueBlock.FLIGHT.index(FlightValueKernel.PIXEL_HITS), false),
  /** Sensors of the strip detector that it crosses. */
  FLIGHT_STRIP_HITS(
      "flight", "svd_hits", ValueBlock.FLIGHT.index(FlightValueKernel.STRIP_HITS), false),
  /** Layers of wires that it crosses. */
  FLIGHT_WIRE_LAYERS(
      "flight", "cdc_layers", ValueBlock.FLIGHT.index(FlightValueKernel.WIRE_LAYERS), false),
  /** All of these together. */
  FLIGHT_HITS("flight", "hits", ValueBlock.FLIGHT.index(FlightValueKernel.HITS), false),
  /** Its momentum where it is made (GeV). */
  FLIGHT_MOMENTUM("flight", "p_GeV", ValueBlock.FLIGHT.index(FlightValueKernel.MOMENTUM), false),
  /** Its transverse momentum there (GeV). */
  FLIGHT_TRANSVERSE(
      "flight", "pt_GeV", ValueBlock.FLIGHT.index(FlightValueKernel.TRANSVERSE), false),
  /** Polar angle of its momentum there (degrees). */
  FLIGHT_THETA("flight", "theta_deg", ValueBlock.FLIGHT.index(FlightValueKernel.THETA), true),
  /** Its path to the decay (cm). */
  FLIGHT_LENGTH("flight", "length_cm", ValueBlock.FLIGHT.index(FlightValueKernel.LENGTH), false),
  /** Angle between its momentum and that of the leading charged product (degrees). */
  KINK("flight", "kink_deg", ValueBlock.FLIGHT.index(FlightValueKernel.KINK), true),
  /** Products that pass and may signal in layers. */
  LAYER_COUNT("layers", "count", ValueBlock.LAYERS.index(CrossingKernel.PASSING), false),
  /** Layers in which at least one of them signals. */
  LAYERS("layers", "layers", ValueBlock.LAYERS.index(CrossingKernel.LAYERS), false),
  /** Most layers in which one of them signals. */
  MOST_LAYERS("layers", "most_layers", ValueBlock.LAYERS.index(CrossingKernel.MOST), false),
  /** Angle between the two of the largest momenta (degrees). */
  LAYER_ANGLE("layers", "opening_angle_deg", ValueBlock.LAYERS.index(CrossingKernel.ANGLE), true),
  /** The same as measured (degrees). */
  MEASURED_ANGLE(
      "layers", "measured_angle_deg", ValueBlock.LAYERS.index(CrossingKernel.MEASURED_ANGLE), true),
  /** Mass from the two measured directions over the true one. */
  MASS_RATIO("layers", "mass_ratio", ValueBlock.LAYERS.index(CrossingKernel.MASS_RATIO), false),
  /** Measured time at the first layer of the leading one less that of light (ns). */
  LAYER_DELAY("layers", "delay_ns", ValueBlock.LAYERS.index(CrossingKernel.DELAY), 29.9792458),
  /** Interaction lengths of all matter on the flight of the LLP. */
  FLIGHT_INTERACTION(
      "vertex", "before_lambda", ValueBlock.DEPTH.index(DepthKernel.INTERACTION), false),
  /** Interaction lengths in the muon system, or in the far detector, up to the vertex. */
  DEPTH("vertex", "depth_lambda", ValueBlock.DEPTH.index(DepthKernel.DEPTH), false),
  /** Where the vertex is: 0 outside, 1 inside the muon system, 2 inside its iron. */
  ZONE("vertex", "zone", ValueBlock.DEPTH.index(DepthKernel.PLACE), false);

  private final String section;
  private final String key;
  private final int index;
  private final double unit;

  EventValue(String section, String key, int index, boolean angle) {
    this(section, key, index, angle ? Math.PI / 180 : 1);
  }

  EventValue(String section, String key, int index, double unit) {
    this.section = section;
    this.key = key;
    this.index = index;
    this.unit = unit;
  }

  /** The part of a file that it stands in, as vertex, tracks, pair, photons. */
  public String section() {
    return section;
  }

  /** Name in files, with its unit. */
  public String key() {
    return key;
  }

  /** Place among the values of {@link SignatureLayout}, those of {@link ValueBlock} behind. */
  public int index() {
    return index;
  }

  /**
   * The value where nothing of the decay is seen; not a number where it is what it is anyway, as
   * for partners.
   */
  public double unseen() {
    return switch (this) {
      case RADIUS, Z, THETA, DISTANCE, IN_BOXES -> Double.NaN;
      case FLIGHT_INTERACTION, DEPTH, ZONE -> Double.NaN;
      case PARTNERS, PARTNER_PHOTONS, PARTNER_TRACKS, PARTNER_ENERGY -> Double.NaN;
      case ALL_TRACKS, ALL_PHOTONS, ALL_CLUSTERS -> Double.NaN;
      case PASSING, PHOTONS, CLUSTERS, CONVERSIONS, PHOTON_ENERGY -> 0;
      case LAYER_COUNT, LAYERS, MOST_LAYERS -> 0;
      case LAYER_ANGLE, MEASURED_ANGLE, MASS_RATIO -> -1;
      case LAYER_DELAY -> CrossingKernel.NO_DELAY;
      case PAIR_MASS, PAIR_ANGLE, POINTING, PAIR_MOMENTUM, PAIR_TRANSVERSE, BACK_TO_BACK -> -1;
      case PHOTON_DISTANCE, PHOTON_ANGLE, KINK -> -1;
      case FLIGHT_PIXEL_HITS, FLIGHT_STRIP_HITS, FLIGHT_WIRE_LAYERS, FLIGHT_HITS -> Double.NaN;
      case FLIGHT_MOMENTUM, FLIGHT_TRANSVERSE, FLIGHT_THETA, FLIGHT_LENGTH -> Double.NaN;
    };
  }

  /** A number of a file in the unit of the kernel: radians for degrees, cm for ns. */
  public double internal(double value) {
    return value * unit;
  }

  /** The value of that name in a part of a file. */
  public static Optional<EventValue> named(String section, String key) {
    return Arrays.stream(values())
        .filter(value -> value.section.equals(section) && value.key.equals(key))
        .findFirst();
  }

  /** All names in a part of a file. */
  public static List<String> keys(String section) {
    return Arrays.stream(values())
        .filter(value -> value.section.equals(section))
        .map(EventValue::key)
        .toList();
  }
}
