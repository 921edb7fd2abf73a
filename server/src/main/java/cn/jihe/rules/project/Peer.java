package cn.jihe.rules.project;

import cn.jihe.form.CellRef;
import cn.jihe.form.Form;
import cn.jihe.rule.RuleContext;
import cn.jihe.rule.RuleContext.Budget;
import cn.jihe.rule.Violation;
import cn.jihe.text.Wording;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A form beside others: of the workbook, or stored before.
 *
 * @param index its place among them
 * @param project its project's name
 * @param name the project's name as compared: letters and digits alone; made once, for every form
 *     is compared with many
 * @param yearless the same without a year in it
 * @param budget whose it is; empty when unknown
 * @param version of a stored form; 0 for one of the workbook
 */
record Peer(
    int index,
    Form form,
    String project,
    String name,
    String yearless,
    Optional<Budget> budget,
    int version) {

  private static Peer of(
      int index, Form form, String project, Optional<Budget> budget, int version) {
    String name = Wording.plain(project).replaceAll("[^\\p{L}\\p{N}]", "");
    return new Peer(
        index, form, project, name, name.replaceAll("20\\d{2}(?:年度?)?", ""), budget, version);
  }

  /** The forms of the workbook in their order, and behind them the stored ones. */
  static List<Peer> all(List<Form> forms, RuleContext context) {
    Stream<Peer> here =
        IntStream.range(0, forms.size())
            .mapToObj(
                i ->
                    Peer.of(
                        i,
                        forms.get(i),
                        forms.get(i).projectName().text(),
                        context.of(i).budget(),
                        0));
    List<RuleContext.Neighbour> kept = context.stored();
    Stream<Peer> stored =
        IntStream.range(0, kept.size()).mapToObj(i -> stored(forms.size() + i, kept.get(i)));
    return Stream.concat(here, stored).toList();
  }

  private static Peer stored(int index, RuleContext.Neighbour kept) {
    return Peer.of(index, kept.form(), kept.project(), Optional.of(kept.budget()), kept.version());
  }

  boolean isHere() {
    return version == 0;
  }

  /** Whether two forms are of one workbook, or of one unit and year. */
  boolean isNear(Peer other) {
    return (isHere() && other.isHere()) || (budget.isPresent() && budget.equals(other.budget));
  }

  /** Whether both are of one project, perhaps of two years. */
  boolean isSameProject(Peer other) {
    return !name.isEmpty() && yearless.equals(other.yearless);
  }

  /** Names this form in a violation at another's cell. */
  Violation nameIn(Violation violation, CellRef cell) {
    return isHere()
        ? violation.with("project", project).with("sheet", cell.sheet()).with("cell", cell.a1())
        : violation.withMessage("stored").with("project", project).with("version", version);
  }
}
