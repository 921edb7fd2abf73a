package cn.jihe.support;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is written into one cell of a published workbook, and what the report must then say more or
 * less than before.
 *
 * @param workbook as {@code 004-sheets.xlsx}
 * @param form its place in the workbook, from 0
 * @param given what is written first, before and after alike, so that only {@code value} differs
 * @param at the path of the field
 * @param value text, number, {@code null} for an empty cell, {@code {error: "#REF!"}}, {@code
 *     {formula: "A1"}} for one without result and {@code {formula: "A1", result: "5"}} for one
 *     with, {@code {number: 0.9, format: "0.00%"}}
 * @param expected the differences, such as {@code +S68 ERROR indicators[0].score}, {@code -T49 NOTE
 *     indicators[1].target} and, for a rule that can no longer be checked, {@code ?M11}
 */
public record Mutation(
    String workbook,
    int form,
    Map<String, JsonNode> given,
    String at,
    JsonNode value,
    Set<String> expected) {

  /**
   * Mutations of one field with the same preparation, as they stand in a resource.
   *
   * @param source the published forms, whose files take turns from row to row; or one file
   * @param rows what is written, and the differences in one text, parted by {@code ;}; one without
   *     a path is at the field itself
   */
  public record Group(
      @JsonProperty(required = true) String source,
      int form,
      @Nullable Map<String, JsonNode> given,
      @JsonProperty(required = true) String at,
      @JsonProperty(required = true) List<JsonNode> rows) {

    private static final Map<String, List<String>> FILES =
        Map.of(
            "000", List.of("000-sheets.xlsx", "000-sheets-legacy.xls"),
            "002", List.of("002-stacked.xlsx", "002-offset-typed.xlsx"),
            "004", List.of("004-sheets.xlsx", "004-sheets-legacy.xls", "004-typed-total.xlsx"));

    public List<Mutation> mutations() {
      List<String> files = FILES.getOrDefault(source, List.of(source));
      return IntStream.range(0, rows.size())
          .mapToObj(at -> mutation(files.get(at % files.size()), rows.get(at)))
          .toList();
    }

    private Mutation mutation(String file, JsonNode row) {
      if (row.size() != 2) {
        throw new IllegalStateException("Neither value and expectation: " + row);
      }
      Set<String> expected =
          Arrays.stream(row.get(1).asText().split(";"))
              .map(String::strip)
              .filter(one -> !one.isEmpty())
              .map(one -> placed(one, at))
              .collect(Collectors.toCollection(TreeSet::new));
      return new Mutation(file, form, given == null ? Map.of() : given, at, row.get(0), expected);
    }
  }

  private static String placed(String expected, String at) {
    if (expected.startsWith("?")) {
      return expected;
    }
    String[] parts = expected.split(" ", 3);
    if (parts.length < 3) {
      return expected + " " + at;
    }
    return parts[2].startsWith("→")
        ? parts[0] + " " + parts[1] + " " + at + " " + parts[2]
        : expected;
  }

  /** Whether it writes a formula or a format, which only a file has. */
  public boolean needsAFile() {
    return Stream.concat(given.values().stream(), Stream.of(value))
        .anyMatch(written -> written.has("formula") || written.has("format"));
  }

  public String title() {
    String before = given.isEmpty() ? "" : given + " ";
    return workbook + " " + form + ": " + before + at + " = " + value + " " + expected;
  }
}
