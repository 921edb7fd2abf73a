package cn.jihe.rules;

import cn.jihe.form.CellRef;
import cn.jihe.form.FieldPath;
import cn.jihe.rule.Finding;
import cn.jihe.rule.Fix;
import cn.jihe.target.Quantity;
import cn.jihe.target.Target;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The texts that a cell may be given for some of its findings, tried one after the other. */
final class CellOffer {

  private final List<Finding> offering;
  private final Set<String> offered;
  private final Set<String> had;
  private final boolean safe;
  private final Set<FieldPath> from;
  private final Queue<Fix> untried = new ArrayDeque<>();
  private final Set<String> known = new HashSet<>();
  private @Nullable Fix tried;
  private @Nullable Fix settled;
  private boolean broughtOther;

  private CellOffer(List<Finding> ofCell, List<Finding> offering) {
    this.offering = offering;
    this.offered = rules(offering);
    this.had = rules(ofCell);
    this.safe = offering.stream().allMatch(one -> one.fix().filter(Fix::safe).isPresent());
    this.from =
        offering.stream()
            .flatMap(one -> one.fix().stream())
            .flatMap(fix -> fix.from().stream())
            .collect(Collectors.toSet());
    startOver();
  }

  /** For all findings of a cell that have to go with a correction; empty when none knows one. */
  static Optional<CellOffer> of(List<Finding> ofCell) {
    List<Finding> offering = ofCell.stream().filter(one -> one.fix().isPresent()).toList();
    return Optional.of(new CellOffer(ofCell, offering)).filter(offer -> !offer.untried.isEmpty());
  }

  /** For the first finding of a cell whose correction is safe, and no other. */
  static Optional<CellOffer> ofSafe(List<Finding> ofCell) {
    return ofCell.stream()
        .filter(one -> one.fix().filter(Fix::safe).isPresent())
        .findFirst()
        .map(one -> new CellOffer(ofCell, List.of(one)));
  }

  private static Set<String> rules(Collection<Finding> findings) {
    return findings.stream().map(Finding::rule).collect(Collectors.toSet());
  }

  /** Goes back to what the findings themselves offer. */
  void startOver() {
    untried.clear();
    known.clear();
    broughtOther = false;
    offering.forEach(one -> one.fix().ifPresent(fix -> consider(fix, safe)));
  }

  private void consider(Fix fix, boolean asSafe) {
    if (fix.isKnown() && known.add(fix.text())) {
      untried.add(new Fix(fix.text(), asSafe, from, ""));
    }
  }

  CellRef cell() {
    return offering.getFirst().cell();
  }

  List<Finding> offering() {
    return offering;
  }

  /** Whether other cells are what it follows from. */
  boolean isComputed() {
    return !from.isEmpty();
  }

  /** Whether a text brought a finding that the cell did not have, as others' corrections may do. */
  boolean broughtOther() {
    return broughtOther;
  }

  /** The correction of all its findings; empty as long as none is found. */
  Optional<Fix> settled() {
    return Optional.ofNullable(settled);
  }

  /** Another text to try; empty when there is none left, or the right one is found. */
  Optional<Fix> next() {
    tried = settled == null ? untried.poll() : null;
    return Optional.ofNullable(tried);
  }

  /** Learns what the cell was told with the text that was tried last. */
  void judged(List<Finding> after) {
    Fix text = tried;
    if (text == null) {
      return;
    }
    boolean clean = true;
    for (Finding finding : after) {
      boolean fresh = !had.contains(finding.rule());
      if (fresh || offered.contains(finding.rule())) {
        clean = false;
        broughtOther |= fresh;
        finding
            .fix()
            .filter(fix -> !fresh || isSameNumber(finding, fix))
            .ifPresent(fix -> consider(fix, text.safe() && fix.safe()));
      }
    }
    settled = clean ? text : null;
  }

  /**
   * What only a correction brought up must not lead to another number: 百分之0.1 with a sign before it
   * would be taken for a fraction.
   */
  private static boolean isSameNumber(Finding finding, Fix fix) {
    return numbers(finding.found()).equals(numbers(fix.text()));
  }

  private static List<BigDecimal> numbers(String text) {
    return Target.read(text).quantities().stream().map(Quantity::number).toList();
  }
}
