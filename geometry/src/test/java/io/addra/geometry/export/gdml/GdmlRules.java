package io.addra.geometry.export.gdml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Rules of GDML's public schema (version 3.1.6) for the elements that the program writes: children
 * in their order, attributes that must be there, names unique and of XML's form, references to what
 * stands before them.
 */
final class GdmlRules {
  private static final Pattern LIST = Pattern.compile("\\(([^ ]+) \\)([*+])");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
  private static final String SOLIDS =
      "(box|tube|cone|polycone|polyhedra|xtru|arb8|tessellated|multiUnion)";

  /** Children of an element, as a regular expression over their tags with a blank after each. */
  private static final Map<String, String> CONTENT =
      Map.ofEntries(
          Map.entry("gdml", "define materials solids structure (userinfo )?setup "),
          Map.entry("define", "(position )*"),
          Map.entry("materials", "((element|material) )+"),
          Map.entry("element", "atom "),
          Map.entry("material", "(RL )?(AL )?D (fraction )+"),
          Map.entry("solids", "(" + SOLIDS + " )+"),
          Map.entry("polycone", "(zplane )+"),
          Map.entry("polyhedra", "(zplane )+"),
          Map.entry("xtru", "(twoDimVertex ){3,}section section "),
          Map.entry("tessellated", "(triangular ){4,}"),
          Map.entry("multiUnion", "(multiUnionNode )+"),
          Map.entry("multiUnionNode", "solid (position )?(rotation )?"),
          Map.entry("structure", "(volume )+"),
          Map.entry("volume", "materialref solidref (physvol )*(auxiliary )*"),
          Map.entry("physvol", "volumeref (position )?(rotation )?"),
          Map.entry("userinfo", "(auxiliary )*"),
          Map.entry("setup", "world "));

  private static final Map<String, List<String>> NEEDED =
      Map.ofEntries(
          Map.entry("position", List.of("name", "x", "y", "z", "unit")),
          Map.entry("rotation", List.of("name", "x", "y", "z", "unit")),
          Map.entry("element", List.of("name", "Z")),
          Map.entry("atom", List.of("value", "unit")),
          Map.entry("material", List.of("name")),
          Map.entry("D", List.of("value", "unit")),
          Map.entry("RL", List.of("value", "unit")),
          Map.entry("AL", List.of("value", "unit")),
          Map.entry("fraction", List.of("n", "ref")),
          Map.entry("box", List.of("name", "x", "y", "z", "lunit")),
          Map.entry("tube", List.of("name", "rmax", "z", "deltaphi", "lunit", "aunit")),
          Map.entry("cone", List.of("name", "rmax1", "rmax2", "z", "deltaphi", "lunit", "aunit")),
          Map.entry("polycone", List.of("name", "deltaphi", "lunit", "aunit")),
          Map.entry("polyhedra", List.of("name", "deltaphi", "numsides", "lunit", "aunit")),
          Map.entry("zplane", List.of("z", "rmax")),
          Map.entry("xtru", List.of("name", "lunit")),
          Map.entry("twoDimVertex", List.of("x", "y")),
          Map.entry(
              "section", List.of("zOrder", "zPosition", "xOffset", "yOffset", "scalingFactor")),
          Map.entry("arb8", List.of("name", "v1x", "v4y", "v5x", "v8y", "dz", "lunit")),
          Map.entry("tessellated", List.of("name", "lunit")),
          Map.entry("triangular", List.of("vertex1", "vertex2", "vertex3", "type")),
          Map.entry("multiUnion", List.of("name")),
          Map.entry("multiUnionNode", List.of("name")),
          Map.entry("solid", List.of("ref")),
          Map.entry("volume", List.of("name")),
          Map.entry("materialref", List.of("ref")),
          Map.entry("solidref", List.of("ref")),
          Map.entry("volumeref", List.of("ref")),
          Map.entry("physvol", List.of("name", "copynumber")),
          Map.entry("auxiliary", List.of("auxtype", "auxvalue")),
          Map.entry("setup", List.of("name", "version")),
          Map.entry("world", List.of("ref")));

  private static final Set<String> TEXT =
      Set.of(
          "name",
          "ref",
          "unit",
          "lunit",
          "aunit",
          "type",
          "formula",
          "auxtype",
          "auxvalue",
          "vertex1",
          "vertex2",
          "vertex3",
          "xsi:noNamespaceSchemaLocation",
          "xmlns:xsi");

  private final Set<String> names = new HashSet<>();

  private GdmlRules() {}

  static void check(Element root) {
    new GdmlRules().element(root);
  }

  /** Long lists of one kind are looked at child by child, which a regular expression cannot do. */
  private static boolean fits(String content, List<Element> children, CharSequence tags) {
    Matcher list = LIST.matcher(content);
    if (!list.matches()) {
      return Pattern.matches(content, tags);
    }
    Pattern one = Pattern.compile(list.group(1));
    return (list.group(2).equals("*") || !children.isEmpty())
        && children.stream().allMatch(child -> one.matcher(child.getTagName()).matches());
  }

  private void element(Element e) {
    String tag = e.getTagName();
    List<Element> children = GdmlReader.children(e);
    StringBuilder tags = new StringBuilder();
    String before = "";
    int run = 0;
    for (Element child : children) {
      run = child.getTagName().equals(before) ? run + 1 : 1;
      before = child.getTagName();
      // no rule counts further than five, and regular expressions are not made for thousands
      if (run <= 5) {
        tags.append(before).append(' ');
      }
    }
    String content = CONTENT.getOrDefault(tag, "");
    assertThat(fits(content, children, tags)).as("%s has %s", tag, abridged(tags)).isTrue();
    assertThat(attributes(e)).as(tag).containsAll(NEEDED.getOrDefault(tag, List.of()));
    for (String attribute : List.of("ref", "vertex1", "vertex2", "vertex3")) {
      if (e.hasAttribute(attribute)) {
        String ref = e.getAttribute(attribute);
        assertThat(names.contains(ref)).as("%s stands before its use", ref).isTrue();
      }
    }
    for (String attribute : attributes(e)) {
      if (!TEXT.contains(attribute) && !NUMBER.matcher(e.getAttribute(attribute)).matches()) {
        assertThat(e.getAttribute(attribute)).as(attribute).matches(NUMBER);
      }
    }
    children.forEach(this::element);
    // after its own content: nothing may refer to what it is part of
    if (e.hasAttribute("name")) {
      String name = e.getAttribute("name");
      assertThat(name).matches(NAME).doesNotContain("0x");
      assertThat(names.add(name)).as("%s is given once", name).isTrue();
    }
  }

  private static Set<String> attributes(Element e) {
    Set<String> result = new HashSet<>();
    for (int k = 0; k < e.getAttributes().getLength(); k++) {
      Node attribute = e.getAttributes().item(k);
      result.add(attribute.getNodeName());
    }
    return result;
  }

  private static String abridged(StringBuilder text) {
    return text.length() > 200 ? text.substring(0, 200) + "…" : text.toString();
  }
}
