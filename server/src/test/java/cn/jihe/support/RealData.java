package cn.jihe.support;

import cn.jihe.form.FieldPath;
import cn.jihe.form.Form;
import cn.jihe.form.FormKind;
import cn.jihe.form.MoneyUnit;
import cn.jihe.form.Workbook;
import cn.jihe.rule.text.ExampleForm;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The published forms among the test data, and what an expert found in them. */
public final class RealData {

  public static final List<String> SOURCES = List.of("000", "002", "004");

  private static final Set<String> NO_FIELDS =
      Set.of("kind", "title", "year", "currencyUnit", "transcriptionNotes");

  private RealData() {}

  /**
   * A finding that must be made.
   *
   * @param form from 1
   * @param rules any of these
   * @param places any of these; a field, an indicator, or the form as a whole
   */
  public record Known(String source, int form, List<String> rules, List<String> places) {}

  /** The forms of one source as one workbook. */
  public static Workbook workbook(String source) {
    List<Form> forms = new ArrayList<>();
    for (JsonNode json : json("/real/forms/" + source + ".json").get("forms")) {
      forms.add(form(json, forms.size()));
    }
    return new Workbook(forms, List.of());
  }

  private static Form form(JsonNode json, int index) {
    JsonNode year = json.get("year");
    ExampleForm sketch =
        new ExampleForm(
            FormKind.valueOf(json.get("kind").asText()),
            year.isInt() ? Optional.of(year.asInt()) : Optional.empty());
    sketch.moneyUnit(
        json.get("funds").get("currencyUnit").asText().equals("元")
            ? MoneyUnit.YUAN
            : MoneyUnit.WAN_YUAN);
    flatten("", json, sketch);
    return sketch.form(index, "表" + (index + 1));
  }

  private static void flatten(String prefix, JsonNode json, ExampleForm sketch) {
    for (Map.Entry<String, JsonNode> entry : json.properties()) {
      String path = prefix + entry.getKey();
      JsonNode value = entry.getValue();
      if (NO_FIELDS.contains(entry.getKey())) {
        continue;
      }
      if (value.isObject()) {
        flatten(path + ".", value, sketch);
      } else if (value.isArray()) {
        for (int i = 0; i < value.size(); i++) {
          flatten(path + "[" + i + "].", value.get(i), sketch);
        }
      } else {
        sketch.set(path, value.asText());
        if (new FieldPath(path).leaf().equals("label") && value.asText().contains("总额")) {
          sketch.set(path.replace(".label", ".role"), "TOTAL");
        }
      }
    }
  }

  public static List<Known> knownFindings() {
    return rows("/real/known-findings.csv").stream()
        .map(
            row ->
                new Known(
                    row.get(0),
                    Integer.parseInt(row.get(1)),
                    List.of(row.get(2).split("\\|")),
                    List.of(row.get(3).split("/"))))
        .toList();
  }

  /** The rows of a CSV file without its header. */
  public static List<List<String>> rows(String name) {
    return text(name).lines().skip(1).map(RealData::cells).toList();
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  private static JsonNode json(String name) {
    try {
      return new ObjectMapper().readTree(text(name));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String text(String name) {
    try (InputStream in = RealData.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("No " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
