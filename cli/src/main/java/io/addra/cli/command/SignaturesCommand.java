package io.addra.cli.command;

import io.addra.geometry.document.InputException;
import io.addra.materials.names.NearNames;
import io.addra.propagation.signature.Signature;
import io.addra.propagation.signature.Signatures;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
                      Map.of(
                          "signatures",
                          Signatures.all().stream().map(SignaturesCommand::object).toList()))
                  + "\n"
              : list());
    } else {
      Signature signature = find(wanted);
      out.print(json ? JsonText.of(object(signature)) + "\n" : signature.label().file());
    }
    out.flush();
    return ExitCode.OK;
  }

  private static Signature find(String wanted) {
    return Signatures.all().stream()
        .filter(signature -> signature.name().equals(wanted))
        .findFirst()
        .orElseThrow(() ->
            new InputException(
                "",
                0,
                "",
                "unknown signature '%s', known: %s%s"
                    .formatted(
                        wanted,
                        String.join(", ", Signatures.names()),
                        NearNames.hint(wanted, Signatures.names()))));
  }

  private static String list() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("signature", "per", "contains", "confidence", "what"));
    Signatures.all()
        .forEach(s ->
            rows.add(
                List.of(s.name(), "LLP", s.contains(), s.label().confidence(), s.label().title())));
    return TextTable.of(rows)
        + "\naddra signatures NAME prints the definition; addra schema signature says what one may"
        + " hold.\n";
  }

  private static Map<String, Object> object(Signature signature) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("signature", signature.name());
    object.put("title", signature.label().title());
    object.put("per", "LLP");
    object.put("contains", signature.contains());
    object.put("confidence", signature.label().confidence());
    object.put("source", signature.label().source());
    object.put("notes", signature.label().notes());
    object.put("definition", signature.label().file());
    return object;
  }
}
