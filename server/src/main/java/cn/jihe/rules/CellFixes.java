package cn.jihe.rules;

import cn.jihe.form.CellRef;
import cn.jihe.rule.Finding;
import cn.jihe.rule.Fix;
import cn.jihe.rule.run.FormFindings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One cell, one correction: what the findings of a cell offer is tried, and what the cell is told
 * then, until a text is found that leaves none of them and brings none. Where there is no such
 * text, nothing is offered.
 */
final class CellFixes {

  /** Sign, number, unit and bound that follow from each other: no cell takes more. */
  private static final int MOST_STEPS = 4;

  /** How often a form is judged for cells by themselves; it is as much work each time. */
  private static final int MOST_ALONE = 12;

  private final FormFindings said;
  private int alone;

  private CellFixes(FormFindings said) {
    this.said = said;
  }

  /** The findings of a form, those of a cell with one correction for all of them. */
  static List<Finding> of(FormFindings said) {
    Map<CellRef, List<Finding>> byCell = byCell(said.findings());
    CellFixes trials = new CellFixes(said);
    List<CellOffer> offers =
        byCell.values().stream().flatMap(ofCell -> CellOffer.of(ofCell).stream()).toList();
    trials.settle(offers);
    // What keeps the meaning stands by itself, though nobody knows how to correct the rest.
    List<CellOffer> safe =
        offers.stream()
            .filter(offer -> offer.settled().isEmpty() && offer.offering().size() > 1)
            .flatMap(offer -> CellOffer.ofSafe(offer.offering()).stream())
            .toList();
    trials.settle(safe);
    IdentityHashMap<Finding, Fix> settled = new IdentityHashMap<>();
    List.of(offers, safe)
        .forEach(
            each ->
                each.forEach(
                    offer ->
                        offer
                            .settled()
                            .ifPresent(
                                fix -> offer.offering().forEach(one -> settled.put(one, fix)))));
    return said.findings().stream().map(one -> corrected(one, settled.get(one))).toList();
  }

  private static Map<CellRef, List<Finding>> byCell(Collection<Finding> findings) {
    Map<CellRef, List<Finding>> byCell = new LinkedHashMap<>();
    for (Finding finding : findings) {
      byCell.computeIfAbsent(finding.cell(), cell -> new ArrayList<>()).add(finding);
    }
    return byCell;
  }

  /**
   * Cells whose corrections are their own affair are tried together. What is computed from other
   * cells is tried by itself, for those may be corrected in the same go; and so is what was told
   * something new, which may come of the others.
   */
  private void settle(List<CellOffer> offers) {
    List<CellOffer> own = offers.stream().filter(offer -> !offer.isComputed()).toList();
    attempt(own);
    for (CellOffer offer : offers) {
      boolean again = offer.settled().isEmpty() && offer.broughtOther() && own.size() > 1;
      if ((offer.isComputed() || again) && alone < MOST_ALONE) {
        offer.startOver();
        alone += attempt(List.of(offer));
      }
    }
  }

  /** Tries texts until none is left; says how often the form was judged. */
  private int attempt(List<CellOffer> offers) {
    for (int step = 0; step < MOST_STEPS; step++) {
      Map<CellRef, String> texts = new HashMap<>();
      List<CellOffer> asked = new ArrayList<>();
      for (CellOffer offer : offers) {
        offer
            .next()
            .ifPresent(
                fix -> {
                  texts.put(offer.cell(), fix.text());
                  asked.add(offer);
                });
      }
      if (asked.isEmpty()) {
        return step;
      }
      Map<CellRef, List<Finding>> after =
          byCell(Corrections.possible(said.ofCellsWith(texts)).findings());
      asked.forEach(offer -> offer.judged(after.getOrDefault(offer.cell(), List.of())));
    }
    return MOST_STEPS;
  }

  /** What a message says of its own correction is said of the one that is offered, if at all. */
  private static Finding corrected(Finding finding, @Nullable Fix settled) {
    Optional<Fix> own = finding.fix().filter(Fix::isKnown);
    if (settled == null) {
      return own.isPresent() ? Corrections.without(finding) : finding;
    }
    if (own.isEmpty() || own.get().text().equals(settled.text())) {
      return finding.withFix(Optional.of(settled));
    }
    if (own.get().safe()) {
      return Corrections.without(finding).withFix(Optional.of(settled));
    }
    Map<String, String> values = new LinkedHashMap<>(finding.values());
    values.replaceAll((name, value) -> value.equals(own.get().text()) ? settled.text() : value);
    return finding.withFix(Optional.of(settled)).withValues(values);
  }
}
