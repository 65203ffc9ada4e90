package io.addra.cli.command;

import io.addra.cli.plot.PlotStyleFile;
import io.addra.cli.schema.SchemaMarkdown;
import io.addra.geometry.document.DocumentSchema;
import io.addra.propagation.efficiency.EfficiencyModels;
import io.addra.propagation.scan.ScanFile;
import io.addra.propagation.signature.TriggerMenus;
import io.addra.validation.reference.References;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a JSON schema that ships with the program. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    description = "Print the JSON schema of a kind of input file, for editors and checks.",
    footer = {
      "",
      "Examples:",
      "  addra schema scan > scan.schema.json",
      "  addra schema scan --markdown"
    })
final class SchemaCommand implements Callable<Integer> {
  /** Kinds of input files. */
  enum Kind {
    /** Scan files. */
    scan,
    /** Detector files. */
    geometry,
    /** Signature files. */
    signature,
    /** Files of signatures of events. */
    event_signature,
    /** Files of trigger menus. */
    trigger,
    /** Files of efficiency models. */
    efficiency,
    /** Definitions of reference tables. */
    reference,
    /** Style files of plots. */
    style;

    @Override
    public String toString() {
      return name().replace('_', '-');
    }
  }

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "KIND", description = "${COMPLETION-CANDIDATES}")
  private @Nullable Kind kind;

  @Option(
      names = "--markdown",
      description = "Print a reference of the keys instead; without KIND of all kinds.")
  private boolean markdown;

  @Override
  public Integer call() {
    List<Kind> kinds = kind == null ? List.of(Kind.values()) : List.of(kind);
    if (kind == null && !markdown) {
      throw new ParameterException(
          spec.commandLine(),
          "expected a kind: "
              + kinds.stream().map(Kind::toString).collect(Collectors.joining(", ")));
    }
    spec.commandLine()
        .getOut()
        .println(kinds.stream().map(this::shown).collect(Collectors.joining("\n\n")));
    spec.commandLine().getOut().flush();
    return ExitCode.OK;
  }

  private String shown(Kind each) {
    return (markdown ? SchemaMarkdown.of(each.toString(), text(each)) : text(each)).strip();
  }

  private static String text(Kind kind) {
    return switch (kind) {
      case scan -> read(ScanFile.class, "/io/addra/propagation/scan.schema.json");
      case signature -> read(ScanFile.class, "/io/addra/propagation/signature.schema.json");
      case event_signature ->
          read(ScanFile.class, "/io/addra/propagation/event-signature.schema.json");
      case trigger -> TriggerMenus.schema().text();
      case efficiency -> EfficiencyModels.schema().text();
      case reference -> References.schema().text();
      case style -> PlotStyleFile.schema().text();
      case geometry -> read(DocumentSchema.class, "/io/addra/geometry/schema/geometry.schema.json");
    };
  }

  private static String read(Class<?> owner, String resource) {
    try (InputStream in = owner.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + resource + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
