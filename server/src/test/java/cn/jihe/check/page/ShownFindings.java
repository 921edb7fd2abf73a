package cn.jihe.check.page;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.rule.Severity;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** The findings that a page shows of a form, beside those that the API gives of the same bytes. */
final class ShownFindings {

  private ShownFindings() {}

  /**
   * Each cell with a finding bears the gravest severity of its findings, and no other cell bears
   * any; what is about the form as a whole stands above it and marks no cell, though the title
   * names it; the list has an entry for each.
   *
   * @param shown the element of the form
   * @param form as the API gives it
   * @return how many findings were compared
   */
  static int assertShown(Element shown, JsonNode form) {
    Element drawn = shown.expectFirst("[data-sheet]");
    assertThat(drawn.attr("data-sheet")).isEqualTo(form.get("sheet").asText());
    Map<String, List<JsonNode>> byCell = byCell(form);
    Map<String, Severity> atCells = new TreeMap<>();
    Map<String, Severity> named = new TreeMap<>();
    byCell.forEach(
        (cell, findings) -> {
          named.put(cell, gravest(findings));
          if (findings.stream().anyMatch(finding -> isAtCell(form, finding))) {
            atCells.put(cell, gravest(findings));
          }
        });
    Map<String, Severity> marked = new TreeMap<>();
    for (Element cell : drawn.select("td[data-severity]")) {
      Severity severity = Severity.valueOf(cell.attr("data-severity"));
      for (String name : (cell.attr("data-cell") + " " + cell.attr("data-also")).split(" ", -1)) {
        // One that stands for several bears the gravest of them.
        if (named.containsKey(name)) {
          assertThat(severity).as(name).isLessThanOrEqualTo(named.get(name));
          marked.put(name, named.get(name));
        } else {
          assertThat(name).as("covered by %s", cell).isNotEqualTo(cell.attr("data-cell"));
        }
      }
    }
    assertThat(marked).as("marked cells of %s", shown.id()).isEqualTo(named);
    assertThat(drawn.select("td.m"))
        .as("drawn marks of %s", shown.id())
        .hasSizeLessThanOrEqualTo(atCells.size());
    List<Element> list = shown.select("ol.findings > li");
    assertThat(said(list)).as("list of %s", shown.id()).isEqualTo(said(byCell, atCells.keySet()));
    assertThat(drawn.select(".whole-marks > li"))
        .hasSize((int) list.stream().filter(entry -> entry.select("a.cell").isEmpty()).count());
    return form.get("findings").size();
  }

  /** Which rules speak at which cells in the list, or at none. */
  private static Set<String> said(List<Element> list) {
    return list.stream()
        .flatMap(
            entry ->
                entry.select(".code").eachText().stream().map(code -> code + "@" + cell(entry)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The cell that an entry leads to; empty when it is about the whole form. */
  private static String cell(Element entry) {
    String href = entry.select("a.cell").attr("href");
    return href.substring(href.lastIndexOf('-') + 1);
  }

  private static Set<String> said(Map<String, List<JsonNode>> byCell, Set<String> atCells) {
    Set<String> said = new TreeSet<>();
    byCell.forEach(
        (cell, findings) ->
            findings.forEach(
                finding ->
                    said.add(
                        finding.get("rule").asText()
                            + "@"
                            + (atCells.contains(cell) ? cell : ""))));
    return said;
  }

  private static Map<String, List<JsonNode>> byCell(JsonNode form) {
    return form.get("findings")
        .valueStream()
        .collect(
            Collectors.groupingBy(
                finding -> finding.get("cell").asText(), LinkedHashMap::new, Collectors.toList()));
  }

  private static Severity gravest(List<JsonNode> findings) {
    return findings.stream()
        .map(finding -> Severity.valueOf(finding.get("severity").asText()))
        .min(Severity::compareTo)
        .orElseThrow();
  }

  /** Of a field that stands in a cell, or of a text that is no field's and not the title. */
  private static boolean isAtCell(JsonNode form, JsonNode finding) {
    if (!finding.get("path").isNull()) {
      Set<String> paths =
          form.get("fields")
              .valueStream()
              .filter(field -> !field.get("cell").isNull())
              .map(field -> field.get("path").asText())
              .collect(Collectors.toSet());
      return paths.contains(finding.get("path").asText());
    }
    String first = form.get("range").asText().split(":", -1)[0];
    return !finding.get("found").asText().isBlank() && !finding.get("cell").asText().equals(first);
  }
}
