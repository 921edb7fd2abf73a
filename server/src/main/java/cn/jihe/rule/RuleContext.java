package cn.jihe.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of the world outside a workbook when its forms are judged. Empty everywhere except
 * at submission.
 *
 * @param stored forms of other dossiers, or earlier versions, in an order of their own; rules leave
 *     out those of the form's own project themselves
 * @param forms what is known of the workbook's own forms, by their index
 */
public record RuleContext(List<Neighbour> stored, Map<Integer, Known> forms) {

  /** Nothing but the workbook. */
  public static final RuleContext NONE = new RuleContext(List.of(), Map.of());

  private static final Known UNKNOWN =
      new Known(Optional.empty(), Optional.empty(), Optional.empty());

  public RuleContext {
    stored = List.copyOf(stored);
    forms = Map.copyOf(forms);
  }

  /**
   * Whose budget a form belongs to.
   *
   * @param owner whose unit's; the same text for one unit, and for no other
   * @param year the fiscal year
   */
  public record Budget(String owner, int year) {}

  /**
   * A stored form.
   *
   * @param version its version in its dossier, from 1
   */
  public record Neighbour(ComparedForm form, Budget budget, int version) {}

  /**
   * What is known of a form of the workbook.
   *
   * @param owner whose it is, as in {@link Budget}; empty when unknown
   * @param budget empty when unit or year are known neither from the form nor from its sender
   * @param accepted the accepted declaration of the same unit, year and project; empty when there
   *     is none or it is unknown
   */
  public record Known(
      Optional<String> owner, Optional<Budget> budget, Optional<ComparedForm> accepted) {}

  /** What is known of the form with this index; all empty when nothing is. */
  public Known of(int form) {
    return forms.getOrDefault(form, UNKNOWN);
  }
}
