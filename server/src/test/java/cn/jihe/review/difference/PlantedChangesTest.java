package cn.jihe.review.difference;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.form.Form;
import cn.jihe.form.FormKind;
import cn.jihe.rule.Report;
import cn.jihe.support.Thoroughness;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Changes planted into every real form, one or several at a time: each is told once and as what it
 * is, and nothing else.
 */
final class PlantedChangesTest {

  private static final String NEW_NAME = "另行商定事项";
  private static final String NEW_TARGET = "≥7.00(份)";

  private final Map<String, Integer> planted = new TreeMap<>();
  private final Map<String, Integer> told = new TreeMap<>();

  /** What is told of a change, in a line that a reader can check. */
  private static List<String> lines(FormDifference difference) {
    return Stream.concat(
            difference.cells().stream()
                .map(
                    cell ->
                        cell.what()
                            + " "
                            + (cell.what() == CellChange.What.CHANGED
                                ? cell.path().leaf()
                                : cell.row())),
            difference.moved().stream().map(rows -> "MOVED " + rows.names()))
        .toList();
  }

  private void plant(String kind, Form real, Consumer<PlantedForm> change, String... expected) {
    Form before = new PlantedForm(real).form();
    PlantedForm changed = new PlantedForm(real);
    change.accept(changed);
    List<String> lines = lines(FormDifference.between(before, changed.form()));
    planted.merge(kind, 1, Integer::sum);
    if (lines.size() == expected.length && lines.containsAll(List.of(expected))) {
      told.merge(kind, 1, Integer::sum);
    } else {
      told.merge(
          kind
              + ": "
              + real.projectName().text()
              + " expected "
              + List.of(expected)
              + ", told "
              + lines,
          1,
          Integer::sum);
    }
  }

  @Test
  void eachIsToldOnceAndAsWhatItIs() {
    List<Form> forms = RealReports.all().stream().map(Report.FormReport::form).toList();
    assertThat(forms).hasSizeGreaterThan(20);
    for (Form form : forms) {
      plant("nothing", form, same -> {});
      int rows = form.indicators().size();
      int step = Thoroughness.of(3, 1);
      for (int row = 0; row < rows; row += step) {
        ofOneRow(form, row);
      }
      outsideRows(form);
      order(form);
      several(form);
    }
    assertThat(told).isEqualTo(planted);
  }

  private void ofOneRow(Form form, int row) {
    String name = form.indicators().get(row).name();
    plant("row added", form, f -> f.add(row, NEW_NAME, NEW_TARGET), "ADDED " + NEW_NAME);
    plant("row deleted", form, f -> f.rows.remove(row), "REMOVED " + name);
    plant("named anew", form, f -> f.rows.get(row).put("level3", NEW_NAME), "CHANGED level3");
    plant(
        "named a little otherwise",
        form,
        f -> f.rows.get(row).put("level3", f.at(row, "level3") + "数"),
        "CHANGED level3");
    plant("target", form, f -> f.rows.get(row).put("target", NEW_TARGET), "CHANGED target");
    plant(
        "name and target",
        form,
        f -> {
          f.rows.get(row).put("level3", NEW_NAME);
          f.rows.get(row).put("target", NEW_TARGET);
        },
        "CHANGED level3",
        "CHANGED target");
  }

  private void outsideRows(Form form) {
    boolean declaration = form.kind() == FormKind.DECLARATION;
    String amount = declaration ? "funds.annualTotal" : "funds.rows[0].executed";
    plant(
        "amount",
        form,
        f -> f.set(amount, "123,456.78"),
        "CHANGED " + (declaration ? "annualTotal" : "executed"));
    String goal = declaration ? "annualGoal" : "actualCompletion";
    plant("goal", form, f -> f.set(goal, "另外：" + f.text(goal)), "CHANGED " + goal);
    plant("name of project", form, f -> f.set("projectName", "另一项目"), "CHANGED projectName");
  }

  private void order(Form form) {
    for (String level : List.of("level1", "level2")) {
      List<int[]> runs = new PlantedForm(form).runs(level);
      for (int i = 0; i + 1 < runs.size(); i++) {
        int[] one = runs.get(i);
        int[] next = runs.get(i + 1);
        PlantedForm sample = new PlantedForm(form);
        boolean within = sample.at(one[0], "level1").equals(sample.at(next[0], "level1"));
        if (level.equals("level1") || within) {
          boolean firstStays = one[1] - one[0] >= next[1] - next[0];
          boolean secondStays = one[1] - one[0] <= next[1] - next[0];
          List<String> moved = lines(between(form, f -> f.swap(one, next)));
          planted.merge("order of " + level, 1, Integer::sum);
          boolean right =
              moved.equals(List.of("MOVED " + names(form, one))) && secondStays
                  || moved.equals(List.of("MOVED " + names(form, next))) && firstStays;
          told.merge(
              right
                  ? "order of " + level
                  : form.projectName().text() + " order of " + level + " " + moved,
              1,
              Integer::sum);
        }
      }
    }
    for (int[] run : new PlantedForm(form).runs("level2")) {
      if (run[1] - run[0] > 2) {
        plant(
            "row moved",
            form,
            f -> f.rows.add(run[1] - 1, f.rows.remove(run[0])),
            "MOVED [" + form.indicators().get(run[0]).name() + "]");
      }
    }
  }

  private static List<String> names(Form form, int[] run) {
    return form.indicators().subList(run[0], run[1]).stream().map(row -> row.name()).toList();
  }

  private static FormDifference between(Form real, Consumer<PlantedForm> change) {
    PlantedForm changed = new PlantedForm(real);
    change.accept(changed);
    return FormDifference.between(new PlantedForm(real).form(), changed.form());
  }

  /** A row deleted at the top, one added at the end, one named anew, a target, a goal. */
  private void several(Form form) {
    int last = form.indicators().size() - 1;
    if (last < 4) {
      return;
    }
    plant(
        "several at once",
        form,
        f -> {
          f.rows.get(2).put("level3", f.at(2, "level3") + "数");
          f.rows.get(last - 1).put("target", NEW_TARGET);
          f.add(last, NEW_NAME, NEW_TARGET);
          f.rows.remove(0);
          f.set("projectName", "另一项目");
        },
        "CHANGED projectName",
        "REMOVED " + form.indicators().getFirst().name(),
        "CHANGED level3",
        "CHANGED target",
        "ADDED " + NEW_NAME);
  }

  @Test
  void anAmountIsToldWithWhatItGrewByAndATextWordByWord() {
    for (Report.FormReport report : RealReports.all()) {
      Form form = report.form();
      boolean declaration = form.kind() == FormKind.DECLARATION;
      String path = declaration ? "funds.annualTotal" : "funds.rows[0].executed";
      PlantedForm before = new PlantedForm(form);
      before.set(path, "1,000.00");
      PlantedForm after = new PlantedForm(form);
      after.set(path, "1,250.50");
      CellChange amount = FormDifference.between(before.form(), after.form()).cells().getFirst();
      assertThat(amount.amount().orElseThrow().difference()).isEqualByComparingTo("250.5");
      assertThat(amount.amount().orElseThrow().percent()).hasValue(new BigDecimal("25.05"));
      String goal = declaration ? "annualGoal" : "expectedGoal";
      String text = before.text(goal);
      CellChange words =
          between(form, f -> f.set(goal, "其一，" + text + "以及2个中心")).cells().getFirst();
      assertThat(words.pieces())
          .containsExactly(
              new TextPiece(TextPiece.Kind.INSERTED, "其一，"),
              new TextPiece(TextPiece.Kind.SAME, text),
              new TextPiece(TextPiece.Kind.INSERTED, "以及2个中心"));
    }
  }
}
