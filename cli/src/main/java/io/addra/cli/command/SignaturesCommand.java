package io.addra.cli.command;

import io.addra.geometry.document.InputException;
import io.addra.materials.names.NearNames;
import io.addra.propagation.joint.JointSignatures;
import io.addra.propagation.scan.SignatureEntry;
import io.addra.propagation.scan.SignatureRequest;
import io.addra.propagation.signature.SignatureLabel;
import io.addra.propagation.signature.Signatures;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the signatures, or prints the definition of one. */
@Command(
    name = "signatures",
    mixinStandardHelpOptions = true,
    description = {
      "List what a scan can ask for in signatures; with NAME print the definition, to be changed and"
          + " used from a file of your own."
    },
    footer = {
      "",
      "Examples:",
      "  addra signatures",
      "  addra signatures displaced-tracks > my-tracks.yaml"
    })
final class SignaturesCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(
      completionCandidates = Candidates.SignatureNames.class,
      arity = "0..1",
      paramLabel = "NAME",
      description = "A signature (default: a list of all).")
  private @Nullable String name;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    String wanted = name;
    if (wanted == null) {
      out.print(
          json
              ? JsonText.of(
                      Map.of("signatures", all().stream().map(SignaturesCommand::object).toList()))
                  + "\n"
              : list());
    } else {
      SignatureEntry signature = find(wanted);
      out.print(json ? JsonText.of(object(signature)) + "\n" : signature.label().file());
    }
    out.flush();
    return ExitCode.OK;
  }

  private static List<SignatureEntry> all() {
    return new SignatureRequest(Signatures.all(), JointSignatures.all(), Optional.empty(), 1)
        .entries();
  }

  private static SignatureEntry find(String wanted) {
    List<String> names = all().stream().map(entry -> entry.label().name()).toList();
    return all().stream()
        .filter(entry -> entry.label().name().equals(wanted))
        .findFirst()
        .orElseThrow(() ->
            new InputException(
                "",
                0,
                "",
                "unknown signature '%s', known: %s%s"
                    .formatted(wanted, String.join(", ", names), NearNames.hint(wanted, names))));
  }

  private static String list() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("signature", "per", "contains", "confidence", "what"));
    for (SignatureEntry entry : all()) {
      SignatureLabel label = entry.label();
      rows.add(
          List.of(label.name(), entry.per(), entry.contains(), label.confidence(), label.title()));
    }
    return TextTable.of(rows)
        + "\naddra signatures NAME prints the definition; addra schema signature says what one may"
        + " hold,\naddra schema event-signature what one per event may.\n";
  }

  private static Map<String, Object> object(SignatureEntry entry) {
    SignatureLabel label = entry.label();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("signature", label.name());
    object.put("title", label.title());
    object.put("per", entry.per());
    object.put("contains", entry.contains());
    object.put("confidence", label.confidence());
    object.put("source", label.source());
    object.put("notes", label.notes());
    object.put("definition", label.file());
    return object;
  }
}
