package io.addra.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

/** A tiny scan and its reach, as submissions. */
class HepdataCommandTest {
  private static final String SCHEMAS = "HEPDATA_SCHEMAS";

  @TempDir static Path shared;
  @TempDir Path folder;

  @BeforeAll
  static void scan() throws Exception {
    Path file = ScanFilesOnDisk.good(shared);
    Run run = Run.of("scan", file.toString(), "--out", shared.resolve("run").toString(), "--quiet");
    assertThat(run.status()).as(run.err()).isZero();
    Run reach =
        Run.of(
            "reach",
            shared.resolve("run").toString(),
            "--coupling-model",
            "dark-scalar",
            "--quantity",
            "decay:fiducial",
            "--ctau",
            "1,100",
            "--out",
            shared.resolve("reach").toString(),
            "--quiet");
    assertThat(reach.status()).as(reach.err()).isZero();
  }

  private Run hepdata(String run, String... arguments) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "hepdata",
                shared.resolve(run).toString(),
                "--out",
                folder.resolve("out").toString()));
    words.addAll(List.of(arguments));
    return Run.of(words.toArray(String[]::new));
  }

  /** A run whose record is not whole takes the beams of SuperKEKB, as one that says nothing. */
  @Test
  void hepdata_recordWithAWordForAnEnergy_takesTheUsualBeams() throws Exception {
    Path run = Files.createDirectory(folder.resolve("run"));
    Files.copy(shared.resolve("run/map.csv"), run.resolve("map.csv"));
    String record = Files.readString(shared.resolve("run/run.json"));
    Files.writeString(
        run.resolve("run.json"),
        record
            .replaceFirst("\"beams\" : \"[^\"]*\"", "\"beams\" : \"\"")
            .replaceFirst("(\"positron_energy_GeV\" : )[0-9.]+", "$1\"Mis\""));
    assertThat(Files.readString(run.resolve("run.json"))).contains("\"Mis\"");
    Run made = hepdata(run.toString());
    assertThat(made.status()).as(made.err()).isZero();
  }

  private static List<Object> documents(Path file) throws Exception {
    List<Object> documents = new ArrayList<>();
    new Load(LoadSettings.builder().build())
        .loadAllFromString(Files.readString(file))
        .forEach(documents::add);
    return documents;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object node) {
    return (Map<String, Object>) Objects.requireNonNull(node);
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(@Nullable Object node) {
    return (List<Object>) Objects.requireNonNull(node);
  }

  /** HEPData refuses files that submission.yaml does not name, and names without a file. */
  @Test
  void hepdata_run_namesEveryFileAndHasEveryFile() throws Exception {
    for (String run : List.of("run", "reach")) {
      Run made = hepdata(run, "--force");
      assertThat(made.status()).as(made.err()).isZero();
      List<String> named = new ArrayList<>(List.of("submission.yaml"));
      List<Object> documents = documents(folder.resolve("out/submission.yaml"));
      list(map(documents.getFirst()).get("additional_resources"))
          .forEach(resource -> named.add(String.valueOf(map(resource).get("location"))));
      documents.stream()
          .skip(1)
          .forEach(document -> named.add(String.valueOf(map(document).get("data_file"))));
      assertThat(Listing.of(folder.resolve("out"))).containsExactlyInAnyOrderElementsOf(named);
    }
  }

  @Test
  void hepdata_table_hasTheMapsNumbers() throws Exception {
    assertThat(hepdata("run", "--quantity", "decay:fiducial").status()).isZero();
    Map<String, Object> data = map(documents(folder.resolve("out/decay_fiducial.yaml")).getFirst());
    List<Object> values = list(map(list(data.get("dependent_variables")).getFirst()).get("values"));
    List<String> rows =
        Files.readAllLines(shared.resolve("run/map.csv")).stream()
            .filter(row -> row.contains(",decay:fiducial,"))
            .toList();
    assertThat(values).hasSameSizeAs(rows);
    for (int k = 0; k < rows.size(); k++) {
      String[] cells = rows.get(k).split(",", -1);
      Object value = map(values.get(k)).get("value");
      if (value instanceof Double number) {
        assertThat(number).isEqualTo(Double.parseDouble(cells[5]));
      } else {
        assertThat(cells[5]).isEqualTo("0.0");
      }
    }
  }

  @Test
  void hepdata_twice_hasTheSameArchive() throws Exception {
    for (String name : List.of("1.zip", "2.zip")) {
      Run run = hepdata("run", "--force", "--archive", folder.resolve(name).toString());
      assertThat(run.status()).as(run.err()).isZero();
    }
    assertThat(folder.resolve("1.zip")).hasSameBinaryContentAs(folder.resolve("2.zip"));
    Map<String, byte[]> files = new LinkedHashMap<>();
    byte[] bytes = Files.readAllBytes(folder.resolve("1.zip"));
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    assertThat(files.keySet())
        .containsExactlyInAnyOrderElementsOf(Listing.of(folder.resolve("out")));
  }

  @Test
  void hepdata_titleAbstractAndKeywords_areInTheHead() throws Exception {
    Path text = folder.resolve("abstract.txt");
    Files.writeString(text, "What was done: all of it.\n");
    Run run =
        hepdata(
            "run", "--title", "A title", "--abstract-file", text.toString(), "--keywords", "Own");
    assertThat(run.status()).as(run.err()).isZero();
    List<Object> documents = documents(folder.resolve("out/submission.yaml"));
    assertThat(String.valueOf(map(documents.getFirst()).get("comment")))
        .startsWith("A title\nWhat was done: all of it.\n");
    assertThat(String.valueOf(map(documents.get(1)).get("keywords"))).contains("Own");
  }

  @Test
  void hepdata_unknownQuantity_isOneLineAndStatus2() throws Exception {
    Run run = hepdata("run", "--quantity", "decay:nowhere");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines()).hasSize(1);
    assertThat(run.err()).contains("no quantity 'decay:nowhere'; there are decay:");
    assertThat(Listing.of(folder)).isEmpty();
  }

  /** HEPData's own schemas, where the environment says in which folder they lie. */
  @Test
  @EnabledIfEnvironmentVariable(named = SCHEMAS, matches = ".+")
  void hepdata_schemasOfHepdata_accept() throws Exception {
    Path schemas = Path.of(System.getenv(SCHEMAS));
    SchemaRegistry registry = SchemaRegistry.withDialect(Dialects.getDraft7());
    String resources = Files.readString(schemas.resolve("additional_resources_schema.json"));
    for (String run : List.of("run", "reach")) {
      assertThat(hepdata(run, "--force").status()).isZero();
      List<Object> documents = documents(folder.resolve("out/submission.yaml"));
      check(registry, schemas, resources, "additional_info_schema.json", documents.getFirst());
      for (Object entry : documents.subList(1, documents.size())) {
        check(registry, schemas, resources, "submission_schema.json", entry);
        Path data = folder.resolve("out").resolve(String.valueOf(map(entry).get("data_file")));
        check(registry, schemas, resources, "data_schema.json", documents(data).getFirst());
      }
    }
  }

  private static void check(
      SchemaRegistry registry, Path schemas, String resources, String name, Object document)
      throws Exception {
    // the only reference is to the resources' schema, which then needs no loader
    String schema =
        Files.readString(schemas.resolve(name))
            .replace("{\n      \"$ref\": \"additional_resources_schema.json\"\n    }", resources);
    String json = JsonMapper.shared().writeValueAsString(document);
    assertThat(registry.getSchema(schema, InputFormat.JSON).validate(json, InputFormat.JSON))
        .as(name + " " + json.substring(0, Math.min(80, json.length())))
        .isEmpty();
  }
}
