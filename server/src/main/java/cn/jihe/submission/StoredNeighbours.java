package cn.jihe.submission;

import cn.jihe.account.Scope;
import cn.jihe.form.Form;
import cn.jihe.form.FormKind;
import cn.jihe.ledger.DossierKey;
import cn.jihe.ledger.Ledger;
import cn.jihe.ledger.NewForm.Continued;
import cn.jihe.ledger.Owner;
import cn.jihe.rule.ComparedForm;
import cn.jihe.rule.RuleContext;
import cn.jihe.rule.RuleContext.Budget;
import cn.jihe.rule.RuleContext.Known;
import cn.jihe.rule.RuleContext.Neighbour;
import cn.jihe.rule.run.Judgement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is on record of the organisations and years of an upload. */
final class StoredNeighbours {

  private final Ledger ledger;
  private final Scope scope;

  StoredNeighbours(Ledger ledger, Scope scope) {
    this.ledger = ledger;
    this.scope = scope;
  }

  /**
   * Nothing on record for forms whose unit or year nobody knows, and nothing of what a form takes
   * the place of under another name.
   *
   * @param belongings whose each form is
   */
  RuleContext of(
      Judgement judgement, List<Belonging> belongings, SenderSays sender, GoingOn goingOn) {
    Map<Budget, List<ComparedForm>> asked = new LinkedHashMap<>();
    Map<Integer, Known> known = new HashMap<>();
    for (int i = 0; i < judgement.compared().size(); i++) {
      Form form = judgement.workbook().forms().get(i);
      ComparedForm compared = judgement.compared().get(i);
      Optional<Owner> owner = FilingDecision.owner(form, belongings.get(i));
      Optional<DossierKey> declaration =
          owner.flatMap(
              whose ->
                  form.year()
                      .or(sender::year)
                      .map(
                          year ->
                              new DossierKey(
                                  FormKind.DECLARATION, year, whose, compared.project())));
      Optional<Budget> budget = declaration.map(DossierKey::budget);
      budget.ifPresent(
          whose -> asked.computeIfAbsent(whose, first -> new ArrayList<>()).add(compared));
      known.put(
          i,
          new Known(
              owner.or(() -> named(form)).map(Owner::key),
              budget,
              declaration.flatMap(key -> declared(compared, key))));
    }
    List<Neighbour> neighbours = new ArrayList<>();
    asked.forEach((budget, forms) -> neighbours.addAll(ledger.neighbours(budget, forms, scope)));
    neighbours.removeIf(one -> goingOn.byForm().values().stream().anyMatch(was -> is(one, was)));
    return new RuleContext(neighbours, known);
  }

  private static boolean is(Neighbour neighbour, Continued continued) {
    DossierKey key = continued.key();
    return neighbour.form().kind() == key.kind()
        && neighbour.budget().equals(key.budget())
        && neighbour.form().project().equals(key.project());
  }

  /** A form of another unit is known for one, and not compared with the sender's. */
  private static Optional<Owner> named(Form form) {
    return FilingDecision.unit(form).map(Owner::named);
  }

  private Optional<ComparedForm> declared(ComparedForm form, DossierKey declaration) {
    return form.kind() == FormKind.SELF_EVALUATION && !form.project().key().isEmpty()
        ? ledger.inForce(declaration, scope)
        : Optional.empty();
  }
}
