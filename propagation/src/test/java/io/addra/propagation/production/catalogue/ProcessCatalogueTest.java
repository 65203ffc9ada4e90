package io.addra.propagation.production.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProcessCatalogueTest {
  @Test
  void names_holdEveryProcessOfAScanFile() throws Exception {
    try (InputStream in =
        ProcessCatalogue.class.getResourceAsStream("/io/addra/propagation/scan.schema.json")) {
      JsonNode schema = JsonMapper.shared().readTree(Objects.requireNonNull(in));
      List<String> processes = new ArrayList<>();
      schema
          .at("/properties/production/properties/process/enum")
          .forEach(name -> processes.add(name.asString()));
      assertThat(processes).isNotEmpty();
      // event files are no process of this program's own
      processes.remove("file");
      assertThat(ProcessCatalogue.names()).containsAll(processes).doesNotHaveDuplicates();
    }
  }

  @Test
  void entries_sayWhereTheyAreFrom() {
    for (ProcessEntry entry : ProcessCatalogue.all()) {
      assertThat(ProcessCatalogue.get(entry.name())).isEqualTo(entry);
      assertThat(entry.reaction()).contains("LLP");
      assertThat(entry.formulae()).as(entry.name()).isNotEmpty();
      assertThat(entry.sources()).as(entry.name()).isNotEmpty();
      assertThat(entry.caveats()).as(entry.name()).isNotEmpty();
    }
  }

  @Test
  void get_unknown_listsTheKnown() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProcessCatalogue.get("kaon-decay"))
        .withMessageContaining("unknown process 'kaon-decay', known: b-meson-decay");
  }
}
