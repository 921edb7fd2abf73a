package cn.jihe.ledger.store.content;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.form.CellRef;
import cn.jihe.form.Declaration;
import cn.jihe.form.FieldPath;
import cn.jihe.form.FormAssembler;
import cn.jihe.form.FormCells;
import cn.jihe.form.FormKind;
import cn.jihe.form.FormPlace;
import cn.jihe.form.RawValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A stored form is the form that was stored. */
final class FormContentTest {

  private static final CellRef TITLE = new CellRef("表", 0, 0, 0);

  private static FormCells.Located amount(int row, String text) {
    return new FormCells.Located(new CellRef("表", 0, row, 2), RawValue.ofText(text), true);
  }

  private static Declaration declaration() {
    FormCells.Located fiscal = amount(4, "60");
    return (Declaration)
        FormAssembler.assemble(
            new FormCells(
                FormKind.DECLARATION,
                new FormPlace(0, TITLE, "A1:D9", null),
                Optional.of(2024),
                Optional.empty(),
                List.of(),
                List.of(
                    new FormCells.DeclaredPart(true, "其中：当年财政拨款", fiscal),
                    new FormCells.DeclaredPart(true, "援疆资金", amount(5, "40"))),
                0,
                List.of(),
                Map.of(new FieldPath("funds.annualFiscal"), fiscal)));
  }

  @Test
  void amountsWithoutAFieldAreKept() {
    Declaration form = declaration();
    String json = Json.write(FormContent.of(form));
    Declaration again = (Declaration) Json.read(json, FormContent.class).form();
    assertThat(again).isEqualTo(form);
    assertThat(again.funds().parts(true))
        .extracting(part -> part.label() + " " + part.amount().text() + " " + part.hasField())
        .containsExactly("其中：当年财政拨款 60 true", "援疆资金 40 false");
  }

  @Test
  void whatWasStoredBeforeComparatorsStoodApartIsReadAsBefore() {
    Declaration form = declaration();
    String json = Json.write(FormContent.of(form));
    String before = json.replace(",\"signApart\":false", "");
    assertThat(before).isNotEqualTo(json);
    assertThat(Json.read(before, FormContent.class).form()).isEqualTo(form);
  }

  @Test
  void aFormStoredBeforeTheyWereReadHasNone() {
    String json = Json.write(FormContent.of(declaration()));
    String before = json.replaceFirst("\"declaredParts\":\\[.*?}}],", "");
    assertThat(before).doesNotContain("declaredParts", "援疆资金").contains("funds.annualFiscal");
    Declaration again = (Declaration) Json.read(before, FormContent.class).form();
    assertThat(again.funds().parts()).isEmpty();
    assertThat(again.funds().annualFiscal().text()).isEqualTo("60");
  }
}
