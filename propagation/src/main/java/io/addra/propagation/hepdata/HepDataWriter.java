package io.addra.propagation.hepdata;

import io.addra.propagation.hepdata.HepDataSubmission.Resource;
import io.addra.propagation.hepdata.HepDataTable.Dependent;
import io.addra.propagation.hepdata.HepDataTable.Independent;
import io.addra.propagation.hepdata.HepDataTable.Qualifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Writes a submission: {@code submission.yaml}, a document for the whole and one a table, and a
 * file of data for each table. The same submission gives the same bytes.
 */
public final class HepDataWriter {
  /** Largest file of data that HEPData takes (bytes). */
  public static final int LARGEST_FILE = 10_485_760;

  private static final String SUBMISSION = "submission.yaml";

  private HepDataWriter() {}

  /**
   * All files of a submission.
   *
   * @return text by name, {@code submission.yaml} first
   * @throws IllegalArgumentException if a table is larger than HEPData takes
   */
  public static Map<String, String> files(HepDataSubmission submission) {
    Map<String, String> files = new LinkedHashMap<>();
    List<Node> documents = new ArrayList<>();
    documents.add(head(submission));
    files.put(SUBMISSION, "");
    for (HepDataTable table : submission.tables()) {
      String file = fileName(table.name(), files);
      documents.add(entry(submission, table, file));
      String text = YamlNodes.write(List.of(data(table)));
      if (text.length() > LARGEST_FILE) {
        throw new IllegalArgumentException(
            "%s: a table of %d bytes, HEPData takes %d; give fewer lifetimes"
                .formatted(table.name(), text.length(), LARGEST_FILE));
      }
      files.put(file, text);
    }
    files.put(SUBMISSION, YamlNodes.write(documents));
    return files;
  }

  /** A name without what HEPData or a file system refuses, which no other table has. */
  private static String fileName(String table, Map<String, String> taken) {
    String plain = table.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]+", "_");
    String name = plain + ".yaml";
    for (int k = 2; taken.containsKey(name); k++) {
      name = plain + "_" + k + ".yaml";
    }
    return name;
  }

  private static Node head(HepDataSubmission submission) {
    YamlNodes.Fields fields =
        YamlNodes.fields().put("comment", YamlNodes.text(submission.comment()));
    if (!submission.resources().isEmpty()) {
      List<Node> resources = new ArrayList<>();
      for (Resource resource : submission.resources()) {
        resources.add(
            YamlNodes.fields()
                .put("location", resource.location())
                .put("description", resource.description())
                .block());
      }
      fields.put("additional_resources", YamlNodes.block(resources));
    }
    return fields.block();
  }

  private static Node entry(HepDataSubmission submission, HepDataTable table, String file) {
    return YamlNodes.fields()
        .put("name", table.name())
        .put("location", table.location())
        .put("description", table.description())
        .put("keywords", keywords(submission, table))
        .put("data_file", file)
        .block();
  }

  private static Node keywords(HepDataSubmission submission, HepDataTable table) {
    List<Node> keywords = new ArrayList<>();
    if (!table.reactions().isEmpty()) {
      keywords.add(keyword("reactions", table.reactions()));
    }
    keywords.add(keyword("observables", table.observables()));
    keywords.add(keyword("cmenergies", List.of(submission.cmEnergy())));
    keywords.add(keyword("phrases", submission.phrases()));
    return YamlNodes.block(keywords);
  }

  private static Node keyword(String name, List<?> values) {
    return YamlNodes.fields().put("name", name).put("values", YamlNodes.line(values)).line();
  }

  private static Node data(HepDataTable table) {
    return YamlNodes.fields()
        .put(
            "independent_variables",
            YamlNodes.block(table.independent().stream().map(HepDataWriter::column).toList()))
        .put(
            "dependent_variables",
            YamlNodes.block(table.dependent().stream().map(HepDataWriter::column).toList()))
        .block();
  }

  private static Node header(String name, String units) {
    return YamlNodes.fields().put("name", name).putUnlessEmpty("units", units).line();
  }

  private static Node column(Independent column) {
    List<Node> values =
        column.values().stream()
            .map(value -> YamlNodes.fields().put("value", value).line())
            .toList();
    return YamlNodes.fields()
        .put("header", header(column.name(), column.units()))
        .put("values", YamlNodes.block(values))
        .block();
  }

  private static Node column(Dependent column) {
    YamlNodes.Fields fields =
        YamlNodes.fields().put("header", header(column.name(), column.units()));
    if (!column.qualifiers().isEmpty()) {
      fields.put(
          "qualifiers",
          YamlNodes.block(column.qualifiers().stream().map(HepDataWriter::qualifier).toList()));
    }
    return fields
        .put("values", YamlNodes.block(column.cells().stream().map(HepDataWriter::cell).toList()))
        .block();
  }

  private static Node qualifier(Qualifier qualifier) {
    return YamlNodes.fields()
        .put("name", qualifier.name())
        .put("value", qualifier.value())
        .putUnlessEmpty("units", qualifier.units())
        .line();
  }

  private static Node cell(HepDataCell cell) {
    YamlNodes.Fields fields = YamlNodes.fields().put("value", cell.value());
    cell.error().ifPresent(error -> fields.put("errors", YamlNodes.block(List.of(error(error)))));
    return cell.error().isPresent() ? fields.block() : fields.line();
  }

  private static Node error(HepDataCell.CellError error) {
    YamlNodes.Fields fields = YamlNodes.fields();
    if (error.symmetric()) {
      fields.put("symerror", error.plus());
    } else {
      // in HEPData an empty text says that there is none in this direction
      Object plus = Double.isNaN(error.plus()) ? "" : (Object) error.plus();
      fields.put(
          "asymerror", YamlNodes.fields().put("minus", -error.minus()).put("plus", plus).line());
    }
    return fields.put("label", error.label()).line();
  }
}
