package cn.jihe.excel.write;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.excel.open.RefusedWorkbook;
import cn.jihe.form.EvaluationFunds;
import cn.jihe.form.Field;
import cn.jihe.form.FieldPath;
import cn.jihe.form.FieldReader;
import cn.jihe.form.FieldType;
import cn.jihe.form.FieldValue;
import cn.jihe.form.Form;
import cn.jihe.form.FormKind;
import cn.jihe.form.RawValue;
import cn.jihe.form.SelfEvaluation;
import cn.jihe.form.Workbook;
import cn.jihe.support.PouredTemplate;
import cn.jihe.template.Templates;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each published form, poured into its template, comes back with the same fields. */
@Execution(ExecutionMode.CONCURRENT)
class RealFormsInTemplatesTest {

  private static final Set<String> NO_FIELDS =
      Set.of("kind", "title", "year", "currencyUnit", "label", "transcriptionNotes");

  @ParameterizedTest
  @CsvSource({"000, 2023, 4, 252", "002, 2024, 7, 416", "004, 2023, 14, 848"})
  void aPublishedFormComesBackWithTheSameFields(String source, int year, int forms, int fields)
      throws IOException, RefusedWorkbook {
    int compared = 0;
    List<JsonNode> published = published(source);
    assertThat(published).hasSize(forms);
    for (JsonNode json : published) {
      FormKind kind = FormKind.valueOf(json.get("kind").asText());
      Map<String, String> expected = new LinkedHashMap<>();
      flatten("", json, expected);
      Workbook read = poured(kind, year, json, expected);
      assertThat(read.forms()).hasSize(1);
      assertThat(read.gaps()).isEmpty();
      assertThat(read.templates())
          .extracting(mark -> mark.id())
          .containsExactly(Templates.current(kind, year).orElseThrow().id());
      Form form = read.forms().getFirst();
      assertThat(form.year()).contains(year);
      assertThat(form.indicators()).hasSize(json.get("indicators").size());
      List<String> wrong = new ArrayList<>();
      expected.forEach((path, text) -> compare(form, path, text, wrong));
      assertThat(wrong).isEmpty();
      compared += expected.size();
    }
    assertThat(compared).isEqualTo(fields);
  }

  private static Workbook poured(
      FormKind kind, int year, JsonNode json, Map<String, String> expected)
      throws IOException, RefusedWorkbook {
    try (PouredTemplate template =
        new PouredTemplate(Templates.current(kind, year).orElseThrow())) {
      expected.forEach(
          (path, text) -> {
            if (!path.startsWith("indicators[")) {
              template.put(path, text);
            }
          });
      List<Map<String, String>> rows = new ArrayList<>();
      for (JsonNode indicator : json.get("indicators")) {
        Map<String, String> row = new LinkedHashMap<>();
        indicator.properties().forEach(leaf -> row.put(leaf.getKey(), leaf.getValue().asText()));
        rows.add(row);
      }
      template.indicators(rows);
      return PouredTemplate.read(template.saved());
    }
  }

  private static void compare(Form form, String path, String text, List<String> wrong) {
    FieldPath field = new FieldPath(path);
    Field read = form.field(field).orElseThrow(() -> new AssertionError("no field " + path));
    FieldValue expected = FieldReader.read(RawValue.ofText(text), type(path), form.moneyUnit());
    String saw = meaning(read.value());
    if (!saw.equals(meaning(expected)) && !isRateTheSystemLeftOut(form, path, text, saw)) {
      wrong.add("%s %s: %s, not %s".formatted(form.projectName().text(), path, saw, text));
    }
  }

  private static FieldType type(String path) {
    String leaf = new FieldPath(path).leaf();
    if (leaf.equals("executionRate")) {
      return FieldType.RATE;
    }
    if (leaf.endsWith("Date")) {
      return FieldType.DATE;
    }
    boolean points = leaf.matches("weight|score|totalWeight|totalScore");
    return points ? FieldType.POINTS : path.startsWith("funds.") ? FieldType.MONEY : FieldType.TEXT;
  }

  /** The published forms print 0.00 as the rate of the parts (M22); the template calculates it. */
  private static boolean isRateTheSystemLeftOut(Form form, String path, String text, String saw) {
    if (!path.matches("funds\\.rows\\[[1-3]]\\.executionRate") || !text.equals("0.00")) {
      return false;
    }
    EvaluationFunds funds = ((SelfEvaluation) form).funds();
    var row = funds.rows().get(Character.digit(path.charAt("funds.rows[".length()), 10));
    BigDecimal budget = number(row.fullYearBudget());
    BigDecimal executed = number(row.executed());
    return saw.equals(
        "number "
            + executed
                .multiply(BigDecimal.valueOf(100))
                .divide(budget, 2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString());
  }

  private static BigDecimal number(Field field) {
    return ((FieldValue.Amount) field.value()).value();
  }

  private static String meaning(FieldValue value) {
    return switch (value) {
      case FieldValue.Amount amount ->
          "number " + amount.value().stripTrailingZeros().toPlainString();
      case FieldValue.Day day -> "day " + day.first() + " " + day.last();
      case FieldValue.Text text -> "text " + text.text();
      case FieldValue.Blank blank -> "blank";
      case FieldValue.Unreadable unreadable -> "unreadable " + unreadable.text();
    };
  }

  private static void flatten(String prefix, JsonNode json, Map<String, String> fields) {
    for (Map.Entry<String, JsonNode> entry : json.properties()) {
      String path = prefix + entry.getKey();
      JsonNode value = entry.getValue();
      if (NO_FIELDS.contains(entry.getKey())) {
        continue;
      }
      if (value.isObject()) {
        flatten(path + ".", value, fields);
      } else if (value.isArray()) {
        for (int i = 0; i < value.size(); i++) {
          flatten(path + "[" + i + "].", value.get(i), fields);
        }
      } else {
        fields.put(path, value.asText());
      }
    }
  }

  private static List<JsonNode> published(String source) throws IOException {
    try (InputStream in =
        RealFormsInTemplatesTest.class.getResourceAsStream("/real/forms/" + source + ".json")) {
      List<JsonNode> forms = new ArrayList<>();
      new ObjectMapper().readTree(in).get("forms").forEach(forms::add);
      return forms;
    }
  }
}
