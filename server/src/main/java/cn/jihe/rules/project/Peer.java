package cn.jihe.rules.project;

import cn.jihe.form.Form;
import cn.jihe.rule.ComparedForm;
import cn.jihe.rule.FurtherCell;
import cn.jihe.rule.NeighbourRule;
import cn.jihe.rule.RuleContext;
import cn.jihe.rule.RuleContext.Budget;
import cn.jihe.rule.Violation;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A form beside others: of the workbook, or stored before.
 *
 * @param index its place among them
 * @param here the form itself; empty for a stored one
 * @param name its project's letters and digits; made once, for every form is compared with many
 * @param yearless the same without a year
 * @param budget whose it is; empty when unknown
 * @param version of a stored form; 0 for one of the workbook
 */
record Peer(
    int index,
    Optional<Form> here,
    ComparedForm compared,
    String name,
    String yearless,
    Optional<Budget> budget,
    int version) {

  private static Peer of(
      int index, Optional<Form> here, ComparedForm form, Optional<Budget> budget, int version) {
    return new Peer(
        index, here, form, form.project().letters(), form.project().yearless(), budget, version);
  }

  /** The forms of the workbook in their order, and behind them the stored ones. */
  static List<Peer> all(NeighbourRule.Subject subject) {
    List<Form> forms = subject.workbook().forms();
    RuleContext context = subject.context();
    Stream<Peer> here =
        IntStream.range(0, forms.size())
            .mapToObj(
                i ->
                    of(
                        i,
                        Optional.of(forms.get(i)),
                        subject.compared().get(i),
                        context.of(i).budget(),
                        0));
    List<RuleContext.Neighbour> kept = context.stored();
    Stream<Peer> stored =
        IntStream.range(0, kept.size()).mapToObj(i -> stored(forms.size() + i, kept.get(i)));
    return Stream.concat(here, stored).toList();
  }

  private static Peer stored(int index, RuleContext.Neighbour kept) {
    return of(index, Optional.empty(), kept.form(), Optional.of(kept.budget()), kept.version());
  }

  boolean isHere() {
    return here.isPresent();
  }

  /** Whether two forms are of one workbook, or of one unit and year. */
  boolean isNear(Peer other) {
    return (isHere() && other.isHere()) || (budget.isPresent() && budget.equals(other.budget));
  }

  /** Whether both are of one project, perhaps of two years. */
  boolean isSameProject(Peer other) {
    return !name.isEmpty() && yearless.equals(other.yearless);
  }

  /**
   * Names this form in a violation at another's cell.
   *
   * @param cell where the other can look it up when both are of one workbook
   */
  Violation nameIn(Violation violation, Function<Form, FurtherCell> cell) {
    Violation named = violation.with("project", compared.project().written());
    return here.map(cell)
        .map(at -> named.with("form", index + 1).withAlso(Stream.of(at)))
        .orElseGet(() -> named.withMessage("stored").with("version", version));
  }
}
