package cn.jihe.submission;

import cn.jihe.form.Declaration;
import cn.jihe.form.Form;
import cn.jihe.form.FormKind;
import cn.jihe.ledger.DossierKey;
import cn.jihe.ledger.Ledger;
import cn.jihe.ledger.StoredForm;
import cn.jihe.rule.Report;
import cn.jihe.rule.RuleContext;
import cn.jihe.rule.RuleContext.Budget;
import cn.jihe.rule.RuleContext.Known;
import cn.jihe.rule.RuleContext.Neighbour;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is on record of the units and years of an upload. */
final class StoredNeighbours {

  private final Ledger ledger;
  private final Map<Budget, List<StoredForm>> stored = new HashMap<>();

  StoredNeighbours(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Empty for forms whose unit or year nobody knows. */
  RuleContext of(Report report, SenderSays sender) {
    Map<Integer, Known> known = new HashMap<>();
    for (int i = 0; i < report.forms().size(); i++) {
      int index = i;
      Form form = report.forms().get(i).form();
      budget(form, sender)
          .ifPresent(
              budget -> known.put(index, new Known(Optional.of(budget), declared(form, budget))));
    }
    List<Neighbour> neighbours = new ArrayList<>();
    stored.forEach(
        (budget, forms) ->
            forms.forEach(
                one ->
                    neighbours.add(
                        new Neighbour(
                            one.form(), budget, one.dossier().project(), one.version()))));
    return new RuleContext(neighbours, known);
  }

  private static Optional<Budget> budget(Form form, SenderSays sender) {
    Optional<Integer> year = form.year().or(sender::year);
    Optional<String> unit = FilingDecision.words(form.unit()).or(sender::unit);
    return unit.flatMap(name -> year.map(which -> new Budget(name, which)));
  }

  private Optional<Declaration> declared(Form form, Budget budget) {
    List<StoredForm> forms =
        stored.computeIfAbsent(budget, key -> ledger.submitted(key.unit(), key.year()));
    String project = DossierKey.plain(form.projectName().text());
    return form.kind() == FormKind.SELF_EVALUATION && !project.isEmpty()
        ? forms.stream()
            .map(StoredForm::form)
            .filter(one -> DossierKey.plain(one.projectName().text()).equals(project))
            .filter(Declaration.class::isInstance)
            .map(Declaration.class::cast)
            .findFirst()
        : Optional.empty();
  }
}
