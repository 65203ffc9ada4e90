package io.addra.cli.command;

import io.addra.cli.plot.PlotStyleFile;
import io.addra.geometry.document.DocumentSchema;
import io.addra.propagation.scan.ScanFile;
import io.addra.propagation.signature.TriggerMenus;
import io.addra.validation.reference.References;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a JSON schema that ships with the program. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    description = "Print the JSON schema of a kind of input file, for editors and checks.",
    footer = {"", "Example:", "  addra schema scan > scan.schema.json"})
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

  @Parameters(paramLabel = "KIND", description = "${COMPLETION-CANDIDATES}")
  @SuppressWarnings("NullAway.Init")
  private Kind kind;

  @Override
  public Integer call() {
    String text =
        switch (kind) {
          case scan -> read(ScanFile.class, "/io/addra/propagation/scan.schema.json");
          case signature -> read(ScanFile.class, "/io/addra/propagation/signature.schema.json");
          case event_signature ->
              read(ScanFile.class, "/io/addra/propagation/event-signature.schema.json");
          case style -> PlotStyleFile.schema().text();
          case trigger -> TriggerMenus.schema().text();
          case reference -> References.schema().text();
          case geometry ->
              read(DocumentSchema.class, "/io/addra/geometry/schema/geometry.schema.json");
        };
    spec.commandLine().getOut().println(text.strip());
    spec.commandLine().getOut().flush();
    return ExitCode.OK;
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
