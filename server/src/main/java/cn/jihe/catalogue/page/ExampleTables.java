package cn.jihe.catalogue.page;

import cn.jihe.form.Declaration;
import cn.jihe.form.Field;
import cn.jihe.form.Form;
import cn.jihe.form.FundRow;
import cn.jihe.form.Indicator;
import cn.jihe.form.SelfEvaluation;
import cn.jihe.label.FieldNames;
import cn.jihe.rule.text.ExampleForm;
import cn.jihe.rule.text.RuleInfo.RuleCase;
import cn.jihe.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows of an example's form the rows that it is about, laid out like the form. */
final class ExampleTables {

  private static final int MOST_ROWS = 8;

  private final RuleCase example;
  private final Language language;
  private final Form form;
  private final Set<String> changed;
  private final Set<String> flagged;

  private ExampleTables(RuleCase example, Language language) {
    this.example = example;
    this.language = language;
    this.form = ExampleForm.of(example).form();
    this.changed = example.fields().keySet();
    this.flagged =
        example.expect().stream().map(place -> place.split(" ", 2)[0]).collect(Collectors.toSet());
  }

  static List<RuleView.TableView> of(RuleCase example, Language language) {
    ExampleTables tables = new ExampleTables(example, language);
    return Stream.of(tables.single(), tables.funds(), tables.indicators())
        .filter(table -> !table.rows().isEmpty())
        .toList();
  }

  /** The fields that stand alone: label and value. */
  private RuleView.TableView single() {
    List<List<RuleView.CellView>> rows =
        form.fields().stream()
            .filter(field -> !field.path().value().contains("[") && isMeant(field))
            .map(field -> List.of(head(FieldNames.of(field.path(), language)), cell(field)))
            .toList();
    return new RuleView.TableView(List.of(), rows);
  }

  private RuleView.TableView funds() {
    if (!(form instanceof SelfEvaluation evaluation)) {
      return new RuleView.TableView(List.of(), List.of());
    }
    List<List<RuleView.CellView>> rows = new ArrayList<>();
    for (FundRow row : evaluation.funds().rows()) {
      List<Field> fields = row.fields();
      boolean meant = fields.stream().anyMatch(this::isMeant);
      if (meant || row.role() == FundRow.Role.TOTAL) {
        rows.add(
            Stream.concat(Stream.of(head(row.label())), fields.stream().map(this::cell)).toList());
      }
    }
    boolean any =
        evaluation.funds().rows().stream()
            .flatMap(row -> row.fields().stream())
            .anyMatch(this::isMeant);
    return table(
        any ? rows : List.of(),
        "label",
        "initialBudget",
        "fullYearBudget",
        "executed",
        "weight",
        "executionRate",
        "score");
  }

  private RuleView.TableView indicators() {
    boolean declaration = form instanceof Declaration;
    List<List<RuleView.CellView>> rows =
        form.indicators().stream()
            .filter(row -> row.fields().stream().anyMatch(this::isMeant))
            .limit(MOST_ROWS)
            .map(row -> columns(row, declaration).map(this::cell).toList())
            .toList();
    return declaration
        ? table(rows, "level1", "level2", "level3", "target")
        : table(
            rows, "level1", "level2", "level3", "target", "actual", "weight", "score", "deviation");
  }

  private static Stream<Field> columns(Indicator row, boolean declaration) {
    return row.fields().stream().limit(declaration ? 4 : 8);
  }

  private RuleView.TableView table(List<List<RuleView.CellView>> rows, String... leaves) {
    return new RuleView.TableView(
        Stream.of(leaves).map(leaf -> FieldNames.of(leaf, language)).toList(), rows);
  }

  private boolean isMeant(Field field) {
    return field.isPresent()
        && (isIn(flagged, field)
            || isIn(changed, field)
            || example.without().contains(field.path().value()));
  }

  private RuleView.CellView cell(Field field) {
    return new RuleView.CellView(
        field.text(), isIn(flagged, field) ? "flagged" : isIn(changed, field) ? "changed" : "");
  }

  private static RuleView.CellView head(String text) {
    return new RuleView.CellView(text, "head");
  }

  /** {@code [*]} in a path means every row. */
  private static boolean isIn(Set<String> paths, Field field) {
    Predicate<String> meant =
        path ->
            field.path().value().equals(path)
                || (path.contains("[*]")
                    && Pattern.matches(
                        Pattern.quote(path).replace("[*]", "[\\E\\d+\\Q]"), field.path().value()));
    return paths.stream().anyMatch(meant);
  }
}
