package cn.jihe.submission;

import cn.jihe.form.FormKind;
import cn.jihe.ledger.Ledger;
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

/** What is on record of the units and years of an upload. */
final class StoredNeighbours {

  private final Ledger ledger;

  StoredNeighbours(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Empty for forms whose unit or year nobody knows. */
  RuleContext of(Judgement judgement, SenderSays sender) {
    Map<Budget, List<ComparedForm>> asked = new LinkedHashMap<>();
    Map<Integer, Known> known = new HashMap<>();
    for (int i = 0; i < judgement.compared().size(); i++) {
      ComparedForm form = judgement.compared().get(i);
      Optional<Budget> owner = FilingDecision.budget(judgement.workbook().forms().get(i), sender);
      if (owner.isPresent()) {
        Budget budget = owner.get();
        asked.computeIfAbsent(budget, first -> new ArrayList<>()).add(form);
        known.put(i, new Known(owner, declared(form, budget)));
      }
    }
    List<Neighbour> neighbours = new ArrayList<>();
    asked.forEach((budget, forms) -> neighbours.addAll(ledger.neighbours(budget, forms)));
    return new RuleContext(neighbours, known);
  }

  private Optional<ComparedForm> declared(ComparedForm form, Budget budget) {
    return form.kind() == FormKind.SELF_EVALUATION && !form.project().key().isEmpty()
        ? ledger.declaration(budget, form.project())
        : Optional.empty();
  }
}
