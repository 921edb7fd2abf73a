package cn.jihe.catalogue.page;

import cn.jihe.form.Field;
import cn.jihe.form.Form;
import cn.jihe.form.FormSchema;
import cn.jihe.form.FormSchema.Block;
import cn.jihe.form.FundRow;
import cn.jihe.form.SelfEvaluation;
import cn.jihe.rule.text.ExampleForm;
import cn.jihe.rule.text.RuleInfo.RuleCase;
import cn.jihe.text.Language;
import cn.jihe.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows of an example's form the rows that it is about, laid out like the form. */
final class ExampleTables {

  private static final String ANY_ROW = "[*]";
  private static final Pattern BLANK = Pattern.compile(" ");

  private static final int MOST_ROWS = 8;

  private final RuleCase example;
  private final Language language;
  private final Texts texts;
  private final Form form;
  private final Set<String> changed;
  private final Set<String> flagged;

  private ExampleTables(RuleCase example, Language language, Texts texts) {
    this.example = example;
    this.language = language;
    this.texts = texts;
    this.form = ExampleForm.of(example).form();
    this.changed = example.fields().keySet();
    this.flagged =
        example.expect().stream()
            .map(place -> BLANK.split(place, 2)[0])
            .collect(Collectors.toSet());
  }

  static List<RuleView.TableView> of(RuleCase example, Language language, Texts texts) {
    ExampleTables tables = new ExampleTables(example, language, texts);
    return Stream.of(tables.single(), tables.funds(), tables.indicators())
        .filter(table -> !table.rows().isEmpty())
        .toList();
  }

  /** The fields that stand alone: label and value. */
  private RuleView.TableView single() {
    List<List<RuleView.CellView>> rows =
        form.fields().stream()
            .filter(field -> !field.path().value().contains("[") && isMeant(field))
            .map(
                field ->
                    List.of(head(FormSchema.standard().name(field.path(), language)), cell(field)))
            .toList();
    return new RuleView.TableView(List.of(), rows);
  }

  private RuleView.TableView funds() {
    if (!(form instanceof SelfEvaluation evaluation)) {
      return new RuleView.TableView(List.of(), List.of());
    }
    List<List<RuleView.CellView>> rows = new ArrayList<>();
    for (FundRow row : evaluation.funds().rows()) {
      List<Field> fields = row(Block.FUND_ROWS, row.index());
      boolean meant = fields.stream().anyMatch(this::isMeant);
      if (meant || row.role() == FundRow.Role.TOTAL) {
        rows.add(
            Stream.concat(Stream.of(head(row.label())), fields.stream().map(this::cell)).toList());
      }
    }
    boolean any =
        evaluation.funds().rows().stream()
            .flatMap(row -> row(Block.FUND_ROWS, row.index()).stream())
            .anyMatch(this::isMeant);
    return new RuleView.TableView(
        Stream.concat(Stream.of(texts.say("funds")), names(Block.FUND_ROWS)).toList(),
        any ? rows : List.of());
  }

  private RuleView.TableView indicators() {
    List<List<RuleView.CellView>> rows =
        form.indicators().stream()
            .map(indicator -> row(Block.INDICATORS, indicator.index()))
            .filter(row -> row.stream().anyMatch(this::isMeant))
            .limit(MOST_ROWS)
            .map(row -> row.stream().map(this::cell).toList())
            .toList();
    return new RuleView.TableView(names(Block.INDICATORS).toList(), rows);
  }

  /** What stands in one row of a table, column by column. */
  private List<Field> row(Block table, int index) {
    return FormSchema.standard().fields(form.kind(), table).stream()
        .map(column -> column.inRow(index))
        .map(path -> form.field(path).orElse(Field.absent(path)))
        .toList();
  }

  private Stream<String> names(Block table) {
    return FormSchema.standard().fields(form.kind(), table).stream()
        .map(column -> column.name().in(language));
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
                || (path.contains(ANY_ROW)
                    && field.path().ofAnyRow().equals(path.replace(ANY_ROW, "")));
    return paths.stream().anyMatch(meant);
  }
}
