package cn.jihe.excel.write;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.form.FieldPath;
import cn.jihe.form.FieldValue;
import cn.jihe.form.Form;
import cn.jihe.form.FormKind;
import cn.jihe.support.PouredTemplate;
import cn.jihe.template.TemplateFile;
import cn.jihe.template.Templates;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the templates calculate, and that added and deleted rows are counted. */
@Execution(ExecutionMode.CONCURRENT)
class TemplateArithmeticTest {

  private static final TemplateFile EVALUATION =
      Templates.current(FormKind.SELF_EVALUATION, 2024).orElseThrow();

  private static String text(Form form, String path) {
    return form.field(new FieldPath(path)).orElseThrow().text();
  }

  @ParameterizedTest
  @CsvSource({
    "100, 92.25, 92.25, 9.23",
    "400, 400, 100.00, 10.00",
    "1463.50, 1459.90, 99.75, 9.98",
    "3, 1, 33.33, 3.33",
    "200, 200.01, 100.01, 10.00",
    "8, 0, 0.00, 0.00",
    "7.3, 6.73425, 92.25, 9.23"
  })
  void rateAndScoreAreRoundedHalfUp(String budget, String executed, String rate, String score)
      throws Exception {
    try (PouredTemplate template = new PouredTemplate(EVALUATION)) {
      template.put("funds.rows[1].fullYearBudget", budget);
      template.put("funds.rows[1].executed", executed);
      Form form = template.form();
      assertThat(text(form, "funds.rows[0].executionRate")).isEqualTo(rate);
      assertThat(text(form, "funds.rows[0].score")).isEqualTo(score);
    }
  }

  @ParameterizedTest
  @CsvSource({"90, 优", "89.99, 良", "80, 良", "79.99, 中", "60, 中", "59.99, 差", "0, 差"})
  void theGradeFollowsTheTotal(String score, String grade) throws Exception {
    try (PouredTemplate template = new PouredTemplate(EVALUATION)) {
      template.indicator(template.firstRow(), "score", score);
      assertThat(text(template.form(), "grade")).isEqualTo(grade);
    }
  }

  /** First, in the middle, and just above the total. */
  @ParameterizedTest
  @ValueSource(ints = {1, 5, 12})
  void anInsertedRowIsCounted(int place) throws Exception {
    try (PouredTemplate template = new PouredTemplate(EVALUATION)) {
      for (int row = template.firstRow(); row < template.endRow(); row++) {
        template.indicator(row, "weight", "5");
        template.indicator(row, "score", "4.9");
      }
      int row = template.firstRow() + place;
      template.insert(row);
      template.indicator(row, "level3", "新增的指标数");
      template.indicator(row, "weight", "30");
      template.indicator(row, "score", "29.75");
      Form form = template.form();
      assertThat(form.indicators()).hasSize(13);
      assertThat(text(form, "totalWeight")).isEqualTo("100.00");
      assertThat(text(form, "totalScore")).isEqualTo("88.55");
      assertThat(text(form, "grade")).isEqualTo("良");
    }
  }

  @Test
  void aDeletedRowIsNoLongerCounted() throws Exception {
    try (PouredTemplate template = new PouredTemplate(EVALUATION)) {
      List.of(0, 3, 11)
          .forEach(place -> template.indicator(template.firstRow() + place, "weight", "30"));
      template.delete(template.firstRow() + 3);
      Form form = template.form();
      assertThat(form.indicators()).hasSize(2);
      assertThat(text(form, "totalWeight")).isEqualTo("70.00");
    }
  }

  @Test
  void anEmptyTemplateClaimsNothing() throws Exception {
    for (TemplateFile file : Templates.released()) {
      Form form = PouredTemplate.read(Templates.bytes(file)).forms().getFirst();
      assertThat(form.indicators()).isEmpty();
      assertThat(form.emptyRows()).hasSize(12);
      assertThat(form.fields())
          .filteredOn(field -> !field.path().value().equals("funds.rows[0].weight"))
          .allSatisfy(
              field ->
                  assertThat(field.value())
                      .as(field.path().value())
                      .isInstanceOf(FieldValue.Blank.class));
    }
  }
}
