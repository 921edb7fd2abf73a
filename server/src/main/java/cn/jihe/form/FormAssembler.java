package cn.jihe.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes a form of its cells: each is read as its field expects. */
public final class FormAssembler {

  private final FormCells found;
  private final MoneyUnit unit;
  private final FieldsByPath fields = new FieldsByPath();
  private final @Nullable Form like;

  private FormAssembler(FormCells found, @Nullable Form like) {
    this.found = found;
    this.like = like;
    this.unit = found.moneyUnit().orElse(defaultUnit(found.kind()));
    FormSchema schema = FormSchema.standard();
    Map<FieldPath, Field> read = new HashMap<>();
    if (like != null) {
      like.fields().forEach(field -> read.put(field.path(), field));
    }
    found
        .cells()
        .forEach(
            (path, located) -> {
              Field known = isAsIn(like, path, located) ? read.get(path) : null;
              fields.put(known == null ? read(schema, path, located) : known);
            });
  }

  private Field read(FormSchema schema, FieldPath path, FormCells.Located located) {
    return new Field(
        path, located.cell(), FieldReader.read(located.value(), schema.type(path), unit));
  }

  private static boolean isAsIn(@Nullable Form like, FieldPath path, FormCells.Located located) {
    return like != null && located.equals(like.source().cells().get(path));
  }

  /** Reads every cell as its field; nothing is refused, what cannot be read says so itself. */
  public static Form assemble(FormCells found) {
    return new FormAssembler(found, null).assemble();
  }

  /**
   * The same, faster where most cells are as they were.
   *
   * @param like a form with the same money unit, some of whose cells differ
   */
  public static Form assemble(FormCells found, Form like) {
    return new FormAssembler(found, like).assemble();
  }

  private Form assemble() {
    return switch (found.kind()) {
      case DECLARATION -> declaration();
      case SELF_EVALUATION -> selfEvaluation();
    };
  }

  private static MoneyUnit defaultUnit(FormKind kind) {
    return kind == FormKind.DECLARATION ? MoneyUnit.YUAN : MoneyUnit.WAN_YUAN;
  }

  private Declaration declaration() {
    boolean stated = found.moneyUnit().isPresent();
    List<FundPart> parts = found.declaredParts().stream().map(this::fundPart).toList();
    return Declaration.of(
        found, fields, DeclarationFunds.of(unit, stated, fields, parts), indicators());
  }

  private SelfEvaluation selfEvaluation() {
    List<FundRow> rows =
        IntStream.range(0, found.fundRows().size()).mapToObj(this::fundRow).toList();
    boolean stated = found.moneyUnit().isPresent();
    return SelfEvaluation.of(found, fields, new EvaluationFunds(unit, stated, rows), indicators());
  }

  private FundRow fundRow(int index) {
    FormCells.FundRowLabel label = found.fundRows().get(index);
    return FundRow.of(index, label.role(), label.label(), fields);
  }

  private FundPart fundPart(FormCells.DeclaredPart part) {
    FormCells.Located at = part.amount();
    Field amount =
        fields.all().stream()
            .filter(field -> at.cell().equals(field.cell()))
            .findFirst()
            .orElseGet(
                () ->
                    new Field(
                        FundPart.PATH,
                        at.cell(),
                        FieldReader.read(at.value(), FieldType.MONEY, unit)));
    return new FundPart(part.ofYear(), part.label(), amount);
  }

  private List<Indicator> indicators() {
    return IntStream.range(0, found.indicatorCount())
        .mapToObj(index -> Indicator.of(index, fields, like))
        .toList();
  }
}
