package io.addra.propagation.scan;

import io.addra.geometry.document.InputException;
import io.addra.geometry.document.YamlDocument;
import io.addra.materials.names.NearNames;
import io.addra.propagation.joint.JointSignature;
import io.addra.propagation.joint.JointSignatures;
import io.addra.propagation.production.FileProduction;
import io.addra.propagation.production.Production;
import io.addra.propagation.production.ProductionModel;
import io.addra.propagation.signature.FactorKind;
import io.addra.propagation.signature.Signature;
import io.addra.propagation.signature.Signatures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads which signatures a scan asks for, and with how many events: {@code /signatures}, {@code
 * /signature_events}, {@code /leave_out}.
 */
final class SignatureReader {

  private static final long SIGNATURE_EVENTS = 100_000;

  private final YamlDocument document;

  SignatureReader(YamlDocument document) {
    this.document = document;
  }

  SignatureRequest read(Production production, List<Double> masses, Optional<PartnerLlp> partner) {
    JsonNode list = document.root().path("signatures");
    if (list.isMissingNode()) {
      for (String key : List.of("signature_events", "leave_out")) {
        if (document.root().has(key)) {
          throw error("/" + key, "is given, but no signatures");
        }
      }
      if (partner.isPresent()) {
        throw error("/llp/partner", "is for signatures per event, and there are no signatures");
      }
      return SignatureRequest.NONE;
    }
    Path folder = Path.of(document.name()).toAbsolutePath().getParent();
    List<Signature> signatures = new ArrayList<>();
    List<JointSignature> joint = new ArrayList<>();
    Set<String> names = new HashSet<>();
    Map<String, Signature> judged = new HashMap<>();
    Set<FactorKind> leftOut = leftOut();
    for (int i = 0; i < list.size(); i++) {
      String pointer = "/signatures/" + i;
      String text = list.get(i).asString();
      Optional<JointSignature> ofEvent =
          JointSignatures.find(text, folder == null ? Path.of("") : folder);
      List<Signature> parts;
      String name;
      if (ofEvent.isPresent()) {
        checkLlps(production, masses, partner.isPresent(), pointer);
        JointSignature each = ofEvent.get().withParts(part -> part.without(leftOut));
        joint.add(each);
        parts = each.parts();
        name = each.name();
      } else {
        Signature signature = signature(text, folder, pointer).without(leftOut);
        signatures.add(signature);
        parts = List.of(signature);
        name = signature.name();
      }
      if (!names.add(name)) {
        throw error(pointer, "is listed twice: " + name);
      }
      for (Signature part : parts) {
        Signature known = judged.putIfAbsent(part.name(), part);
        if (known != null && !known.equals(part)) {
          throw error(pointer, "asks for another signature of the same name, " + part.name());
        }
      }
    }
    if (partner.isPresent() && joint.isEmpty()) {
      throw error("/llp/partner", "is for signatures per event, and there is none in signatures");
    }
    long events = production instanceof FileProduction ? SignatureRequest.ALL : SIGNATURE_EVENTS;
    return new SignatureRequest(
        signatures, joint, partner, document.root().path("signature_events").asLong(events));
  }

  /** Factors that no signature is multiplied with. */
  private Set<FactorKind> leftOut() {
    Set<FactorKind> kinds = EnumSet.noneOf(FactorKind.class);
    document
        .root()
        .path("leave_out")
        .forEach(kind -> kinds.add(FactorKind.named(kind.asString()).orElseThrow()));
    return kinds;
  }

  /** A signature of events needs two LLPs an event at every mass. */
  private void checkLlps(
      Production production, List<Double> masses, boolean partner, String pointer) {
    if (!(production instanceof ProductionModel model)) {
      throw error(pointer, "is per event, and is not evaluated for an event file");
    }
    for (double mass : masses) {
      int llps = model.event(mass).llps().size();
      if (llps + (partner ? 1 : 0) < 2) {
        throw error(
            pointer,
            "is per event and needs two LLPs of one event, %s at %s GeV makes %d and there is no"
                    .formatted(model.reaction("LLP"), mass, llps)
                + " llp.partner");
      }
    }
  }

  private Signature signature(String text, @Nullable Path folder, String pointer) {
    boolean known = Signatures.names().contains(text);
    List<String> names =
        Stream.concat(Signatures.names().stream(), JointSignatures.names().stream()).toList();
    if (!known && !text.endsWith(".yaml") && !text.endsWith(".yml")) {
      throw error(
          pointer,
          "is no signature, known: "
              + String.join(", ", names)
              + ", or the path of a .yaml file"
              + NearNames.hint(text, names));
    }
    return Signatures.load(text, folder == null ? Path.of("") : folder);
  }

  private InputException error(String pointer, String message) {
    return document.error(pointer, message);
  }
}
