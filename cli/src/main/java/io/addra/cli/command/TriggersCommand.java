package io.addra.cli.command;

import io.addra.propagation.signature.SignatureLabel;
import io.addra.propagation.signature.TriggerLine;
import io.addra.propagation.signature.TriggerMenu;
import io.addra.propagation.signature.TriggerMenus;
import java.io.PrintWriter;
import java.nio.file.Path;
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

/** {@code addra triggers}: the trigger menus that ship. */
@Command(
    name = "triggers",
    mixinStandardHelpOptions = true,
    description = {
      "List trigger menus that a signature can name in trigger; with NAME print the menu, to be"
          + " changed and used from a file of your own."
    },
    footer = {
      "",
      "Examples:",
      "  addra triggers",
      "  addra triggers belle2-software > my-menu.yaml"
    })
final class TriggersCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(
      completionCandidates = Candidates.TriggerNames.class,
      arity = "0..1",
      paramLabel = "NAME",
      description = "A menu (default: a list of all).")
  private @Nullable String name;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    String wanted = name;
    if (wanted == null) {
      List<TriggerMenu> menus = TriggerMenus.all();
      out.print(
          json
              ? JsonText.of(Map.of("menus", menus.stream().map(TriggersCommand::object).toList()))
                  + "\n"
              : list(menus));
    } else {
      TriggerMenu menu = TriggerMenus.load(wanted, Path.of(""));
      out.print(json ? JsonText.of(object(menu)) + "\n" : menu.label().file());
    }
    out.flush();
    return ExitCode.OK;
  }

  private static String list(List<TriggerMenu> menus) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("menu", "line", "efficiency", "what"));
    for (TriggerMenu menu : menus) {
      String name = menu.name() + " (confidence " + menu.label().confidence() + ")";
      for (TriggerLine line : menu.lines()) {
        rows.add(List.of(name, line.name(), Double.toString(line.efficiency()), line.title()));
        name = "";
      }
    }
    return TextTable.of(rows)
        + "\naddra triggers NAME prints a menu; addra schema trigger says what one may hold. A scan"
        + " leaves menus out with leave_out: [trigger].\n";
  }

  private static Map<String, Object> object(TriggerMenu menu) {
    SignatureLabel label = menu.label();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("menu", label.name());
    object.put("title", label.title());
    object.put("confidence", label.confidence());
    object.put("source", label.source());
    object.put("notes", label.notes());
    object.put("definition", label.file());
    return object;
  }
}
