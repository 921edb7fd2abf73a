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
 * @param owner whose it is; empty when unknown
 * @param budget of which unit and year it is; empty when unknown
 * @param version of a stored form; 0 for one of the workbook
 */
record Peer(
    int index,
    Optional<Form> here,
    ComparedForm compared,
    String name,
    String yearless,
    Optional<String> owner,
    Optional<Budget> budget,
    int version) {

  private static Peer here(int index, Form form, ComparedForm compared, RuleContext.Known known) {
    return new Peer(
        index,
        Optional.of(form),
        compared,
        compared.project().letters(),
        compared.project().yearless(),
        known.owner(),
        known.budget(),
        0);
  }

  /** The forms of the workbook in their order, and behind them the stored ones. */
  static List<Peer> all(NeighbourRule.Subject subject) {
    List<Form> forms = subject.workbook().forms();
    RuleContext context = subject.context();
    Stream<Peer> here =
        IntStream.range(0, forms.size())
            .mapToObj(i -> here(i, forms.get(i), subject.compared().get(i), context.of(i)));
    List<RuleContext.Neighbour> kept = context.stored();
    Stream<Peer> stored =
        IntStream.range(0, kept.size()).mapToObj(i -> stored(forms.size() + i, kept.get(i)));
    return Stream.concat(here, stored).toList();
  }

  private static Peer stored(int index, RuleContext.Neighbour kept) {
    return new Peer(
        index,
        Optional.empty(),
        kept.form(),
        kept.form().project().letters(),
        kept.form().project().yearless(),
        Optional.of(kept.budget().owner()),
        Optional.of(kept.budget()),
        kept.version());
  }

  boolean isHere() {
    return here.isPresent();
  }

  /**
   * Whether two forms are of one workbook, or of one unit and year. Of a workbook that is handed in
   * for several units each unit reads its own forms only, and what is said of them names no others.
   */
  boolean isNear(Peer other) {
    if (isHere() && other.isHere()) {
      return owner.isEmpty() || other.owner.isEmpty() || owner.equals(other.owner);
    }
    return budget.isPresent() && budget.equals(other.budget);
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
