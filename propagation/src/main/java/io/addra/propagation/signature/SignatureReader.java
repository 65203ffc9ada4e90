package io.addra.propagation.signature;

import io.addra.geometry.document.YamlDocument;
import io.addra.materials.names.NearNames;
import io.addra.propagation.efficiency.EfficiencyModel;
import io.addra.propagation.efficiency.EfficiencyModels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Turns a document that fits the schema into a signature. */
final class SignatureReader {
  private final YamlDocument document;
  private final JsonNode root;
  private final String text;

  private SignatureReader(YamlDocument document, byte[] bytes) {
    this.document = document;
    this.root = document.root();
    this.text = new String(bytes, StandardCharsets.UTF_8);
  }

  static Signature read(YamlDocument document, byte[] bytes) {
    return new SignatureReader(document, bytes).read();
  }

  private Signature read() {
    Selection selection = SelectionReader.read(document, "");
    if (isFar()) {
      checkFar();
    } else if ((selection.everywhere() || !asksForSomething(selection)) && !bounded(selection)) {
      throw document.error(
          root.has("vertex") ? "/vertex" : "",
          "needs r_cm and z_cm with both ends: nothing that is asked for keeps the decay near");
    }
    Range z = selection.range(EventValue.Z);
    if (selection.everywhere()
        && (selection.range(EventValue.RADIUS).least() > 0 || z.least() > -5 || z.most() < 5)) {
      throw document.error(
          "/vertex", "needs r_cm from 0 and z_cm on both sides of 0 where decays elsewhere count");
    }
    if (selection.everywhere() && selection.asks("flight")) {
      throw document.error("/elsewhere", "does not go with flight, which ends at the vertex");
    }
    return new Signature(label(), selection, factors());
  }

  private boolean isFar() {
    return root.path("detector").asString("tracking").equals("far");
  }

  private void checkFar() {
    for (String section :
        List.of("tracks", "pair", "photons", "flight", "elsewhere", "efficiency/model")) {
      if (!root.at("/" + section).isMissingNode()) {
        throw document.error("/" + section, "is not for far detectors, which have layers alone");
      }
    }
    if (!root.has("layers")) {
      throw document.error("/detector", "needs layers: a far detector sees nothing else");
    }
  }

  private SignatureLabel label() {
    return new SignatureLabel(
        root.path("signature").asString(),
        root.path("title").asString(),
        root.path("source").asString(),
        root.path("confidence").asString("high"),
        root.path("notes").asString("").strip(),
        text);
  }

  private SignatureFactors factors() {
    List<MenuUse> menus = new ArrayList<>();
    menus("/trigger/taken_by", true, menus);
    menus("/trigger/not_by", false, menus);
    return new SignatureFactors(
        root.at("/efficiency/factor").asDouble(1),
        root.at("/efficiency/title").asString(""),
        efficiency(),
        menus);
  }

  private void menus(String at, boolean takes, List<MenuUse> into) {
    for (int k = 0; k < root.at(at).size(); k++) {
      String name = root.at(at).get(k).asString();
      List<String> known = TriggerMenus.names();
      if (!known.contains(name) && !name.endsWith(".yaml") && !name.endsWith(".yml")) {
        throw document.error(
            at + "/" + k,
            "is no trigger menu, expected one of %s, or the path of a .yaml file%s"
                .formatted(String.join(", ", known), NearNames.hint(name, known)));
      }
      into.add(new MenuUse(TriggerMenus.load(name, folder()), takes));
    }
  }

  /** Whether the decay must have a track, a photon or a conversion. */
  private static boolean asksForSomething(Selection selection) {
    return selection.pair() != PairChoice.NONE
        || List.of(
                EventValue.PASSING,
                EventValue.PHOTONS,
                EventValue.CLUSTERS,
                EventValue.CONVERSIONS,
                EventValue.LAYER_COUNT)
            .stream()
            .anyMatch(value -> selection.range(value).least() > 0);
  }

  private static boolean bounded(Selection selection) {
    Range r = selection.range(EventValue.RADIUS);
    Range z = selection.range(EventValue.Z);
    return Double.isFinite(r.most()) && Double.isFinite(z.least()) && Double.isFinite(z.most());
  }

  private Optional<EfficiencyModel> efficiency() {
    JsonNode node = root.at("/efficiency/model");
    if (node.isMissingNode()) {
      return Optional.empty();
    }
    if (!root.has("pair")) {
      throw document.error("/efficiency/model", "needs a pair of tracks");
    }
    return Optional.of(EfficiencyModels.load(node.asString(), folder()));
  }

  private Path folder() {
    Path folder = Path.of(document.name()).toAbsolutePath().getParent();
    return folder == null ? Path.of("") : folder;
  }
}
