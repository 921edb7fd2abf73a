package cn.jihe.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.form.FormSchema.Block;
import cn.jihe.text.Language;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The schema and the forms made by it have the same fields. */
class FormSchemaTest {

  private static final FormSchema SCHEMA = FormSchema.standard();

  @ParameterizedTest
  @EnumSource
  void everyFieldThatAFormHandsOutIsInTheSchema(FormKind kind) throws ReflectiveOperationException {
    List<FieldPath> handedOut = new ArrayList<>();
    collect(formWithEverything(kind), handedOut);

    assertThat(handedOut)
        .hasSizeGreaterThan(10)
        .allSatisfy(
            path -> {
              assertThat(SCHEMA.field(path)).as(path.value()).isPresent();
              // Declarations leave the last four fields of an indicator absent.
              boolean absent =
                  path.value().startsWith("indicators") && kind == FormKind.DECLARATION;
              assertThat(absent || SCHEMA.field(path).orElseThrow().isOn(kind))
                  .as(path.value())
                  .isTrue();
            });
  }

  @ParameterizedTest
  @EnumSource
  void everyFieldOfTheSchemaIsMadeAsItsTypeSays(FormKind kind) {
    Form form = formWithEverything(kind);

    assertThat(form.fields()).hasSameSizeAs(SCHEMA.fields(kind));
    for (FormField expected : SCHEMA.fields(kind)) {
      Field made = form.field(expected.inRow(0)).orElseThrow();
      assertThat(made.value())
          .as(expected.path().value())
          .isInstanceOf(
              switch (expected.type()) {
                case TEXT, TARGET -> FieldValue.Text.class;
                case MONEY, POINTS, RATE -> FieldValue.Amount.class;
                case DATE -> FieldValue.Day.class;
              });
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyFieldHasANameInEachLanguage(FormKind kind) {
    for (FormField field : SCHEMA.fields(kind)) {
      for (Language language : Language.values()) {
        assertThat(SCHEMA.name(field.inRow(3), language))
            .as(field.path().value())
            .isNotBlank()
            .isNotEqualTo(field.leaf());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void noTwoFieldsAreTheSame(FormKind kind) {
    assertThat(SCHEMA.fields(kind)).extracting(FormField::path).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void onlyFieldsOfATableHaveRows(FormKind kind) {
    for (Block block : Block.values()) {
      boolean table = block == Block.FUND_ROWS || block == Block.INDICATORS;
      assertThat(SCHEMA.fields(kind, block))
          .allSatisfy(field -> assertThat(field.path().value().contains("[*]")).isEqualTo(table));
    }
  }

  /**
   * A form with one row in each table, and 2024-01-01 in every cell of a date, 1 in every other.
   */
  private static Form formWithEverything(FormKind kind) {
    Map<FieldPath, FormCells.Located> cells = new LinkedHashMap<>();
    for (FormField field : SCHEMA.fields(kind)) {
      CellRef cell = new CellRef("表", 0, cells.size(), 1);
      String text = field.type() == FieldType.DATE ? "2024-01-01" : "1";
      cells.put(field.inRow(0), new FormCells.Located(cell, RawValue.ofText(text), true));
    }
    CellRef title = new CellRef("表", 0, 0, 0);
    return FormAssembler.assemble(
        new FormCells(
            kind,
            new FormPlace(0, title, "A1:B99", title),
            Optional.of(2024),
            Optional.empty(),
            kind == FormKind.DECLARATION
                ? List.of()
                : List.of(new FormCells.FundRowLabel("合计", FundRow.Role.TOTAL)),
            List.of(),
            1,
            List.of(),
            cells));
  }

  private static void collect(Object from, List<FieldPath> paths)
      throws ReflectiveOperationException {
    if (from instanceof Field field) {
      paths.add(field.path());
    } else if (from instanceof List<?> rows) {
      for (Object row : rows) {
        collect(row, paths);
      }
    } else if (from.getClass().isRecord() && isOurs(from)) {
      for (RecordComponent component : from.getClass().getRecordComponents()) {
        if (!component.getName().equals("fields")) {
          collect(component.getAccessor().invoke(from), paths);
        }
      }
    }
  }

  private static boolean isOurs(Object record) {
    return Stream.of(Form.class, DeclarationFunds.class, EvaluationFunds.class)
            .anyMatch(type -> type.isInstance(record))
        || record instanceof FundRow
        || record instanceof Indicator;
  }
}
