package io.addra.cli.report.page;

import io.addra.cli.page.Html;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files beside a page and what they hold. */
final class FileList {
  private static final Map<String, String> KNOWN = new LinkedHashMap<>();

  static {
    KNOWN.put("map.csv", "every number, one a row");
    KNOWN.put("spectra.h5", "the proper-length spectra by block of events, for other lifetimes");
    KNOWN.put("signatures.h5", "the same of signatures");
    KNOWN.put("run.json", "version, commit, seed, configuration, hashes, contents");
    KNOWN.put("systematics.csv", "every shift by a variation");
  }

  private FileList() {}

  /** The list, what is not known being a figure. */
  static String html(List<String> files) {
    StringBuilder html = new StringBuilder("<table class=\"settings\">");
    for (String file : files) {
      html.append("<tr><th><code>")
          .append(Html.escape(file))
          .append("</code></th><td>")
          .append(Html.escape(KNOWN.getOrDefault(file, "figure")))
          .append("</td></tr>\n");
    }
    return html.append("</table>").toString();
  }
}
