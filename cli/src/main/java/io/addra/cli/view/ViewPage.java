package io.addra.cli.view;

import io.addra.cli.page.Html;
import io.addra.geometry.detector.Detector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One HTML page with a detector, events and all it needs to show them: nothing is fetched. */
public final class ViewPage {
  /** Chords of a full turn of round surfaces. */
  static final int SEGMENTS = 48;

  private static final String THREE = "/META-INF/resources/webjars/three/0.155.0/";

  private ViewPage() {}

  /**
   * The page of a detector.
   *
   * @param name name or path by which the detector was read
   * @param choice events to show, or null for none
   */
  public static String of(Detector detector, String name, @Nullable EventChoice choice)
      throws IOException {
    return of(detector, choice == null ? null : choice.events(detector, name));
  }

  /** The page of a detector, with events or none. */
  static String of(Detector detector, @Nullable ViewEvents events) {
    ObjectNode scene = SceneJson.of(detector, SEGMENTS);
    if (events != null) {
      scene.set("events", json(events));
    }
    Map<String, String> fields =
        Map.of(
            "title",
            Html.escape(detector.title()),
            "three",
            dataUrl(THREE + "build/three.module.min.js"),
            "controls",
            dataUrl(THREE + "examples/jsm/controls/OrbitControls.js"),
            "script",
            text("view.js"),
            "scene",
            Html.inScript(JsonMapper.shared().writeValueAsString(scene)));
    return Html.fill(text("view.html"), fields);
  }

  private static ObjectNode json(ViewEvents events) {
    ObjectNode node = JsonMapper.shared().createObjectNode();
    node.put("reaction", events.reaction());
    node.put("llp", events.llp());
    node.put("mass", events.massGev());
    node.put("ctau", events.ctauCm());
    ArrayNode list = node.putArray("list");
    for (ViewEvents.Event event : events.events()) {
      ObjectNode one = list.addObject();
      numbers(one.putArray("origin"), event.origin());
      numbers(one.putArray("direction"), event.direction());
      one.put("flight", event.flightCm());
      one.put("region", event.region());
    }
    return node;
  }

  private static void numbers(ArrayNode array, List<Double> values) {
    values.forEach(array::add);
  }

  private static String dataUrl(String resource) {
    return "data:text/javascript;base64,"
        + Base64.getEncoder().encodeToString(text(resource).getBytes(StandardCharsets.UTF_8));
  }

  private static String text(String resource) {
    return Html.text(ViewPage.class, resource);
  }
}
