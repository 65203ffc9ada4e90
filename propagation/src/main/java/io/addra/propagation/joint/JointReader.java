package io.addra.propagation.joint;

import io.addra.geometry.document.InputException;
import io.addra.geometry.document.YamlDocument;
import io.addra.materials.names.NearNames;
import io.addra.propagation.signature.Signature;
import io.addra.propagation.signature.SignatureLabel;
import io.addra.propagation.signature.Signatures;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Turns a document that fits the schema into a signature of an event. */
final class JointReader {
  private final YamlDocument document;
  private final String text;

  private JointReader(YamlDocument document, byte[] bytes) {
    this.document = document;
    this.text = new String(bytes, StandardCharsets.UTF_8);
  }

  static JointSignature read(YamlDocument document, byte[] bytes) {
    return new JointReader(document, bytes).read();
  }

  private JointSignature read() {
    JsonNode llps = document.root().path("llps");
    if (llps.has("each") && llps.has("one")) {
      throw document.error("/llps", "needs either each and count, or one and other");
    }
    if (llps.has("each")) {
      JointCondition condition = JointCondition.named(llps.path("count").asString()).orElseThrow();
      return signature(condition, part("/llps/each"), Optional.empty());
    }
    boolean not = llps.path("other").isObject();
    Signature one = part("/llps/one");
    String pointer = not ? "/llps/other/not" : "/llps/other";
    Signature other = part(pointer);
    if (!not && one.equals(other)) {
      throw document.error(pointer, "is that of the one: give each and count instead");
    }
    return signature(
        not ? JointCondition.ONE_AND_OTHER_NOT : JointCondition.ONE_AND_OTHER,
        one,
        Optional.of(other));
  }

  private JointSignature signature(
      JointCondition condition, Signature first, Optional<Signature> second) {
    JsonNode root = document.root();
    if (second.isPresent()
        && first.name().equals(second.get().name())
        && !first.equals(second.get())) {
      throw document.error("/llps/other", "is another signature of the same name, " + first.name());
    }
    SignatureLabel label =
        new SignatureLabel(
            root.path("signature").asString(),
            root.path("title").asString(),
            root.path("source").asString(),
            root.path("confidence").asString("high"),
            root.path("notes").asString("").strip(),
            text);
    return new JointSignature(label, condition, first, second);
  }

  private Signature part(String pointer) {
    String name = document.root().at(pointer).asString();
    boolean file = name.endsWith(".yaml") || name.endsWith(".yml");
    if (!file && !Signatures.names().contains(name)) {
      throw unknown(pointer, name);
    }
    Path folder = Path.of(document.name()).toAbsolutePath().getParent();
    return Signatures.load(name, folder == null ? Path.of("") : folder);
  }

  private InputException unknown(String pointer, String name) {
    if (JointSignatures.names().contains(name)) {
      return document.error(pointer, "is per event, expected a signature of single LLPs: " + name);
    }
    return document.error(
        pointer,
        "is no signature of single LLPs, known: "
            + String.join(", ", Signatures.names())
            + ", or the path of a .yaml file"
            + NearNames.hint(name, Signatures.names()));
  }
}
