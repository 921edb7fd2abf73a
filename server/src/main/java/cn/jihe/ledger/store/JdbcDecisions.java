package cn.jihe.ledger.store;

import cn.jihe.account.Scope;
import cn.jihe.database.StoredTime;
import cn.jihe.ledger.Decisions;
import cn.jihe.ledger.DossierRecord;
import cn.jihe.ledger.Step;
import cn.jihe.ledger.chain.NewEvent;
import cn.jihe.ledger.chain.Performer;
import cn.jihe.ledger.store.content.EventDetails;
import cn.jihe.ledger.store.scope.InScope;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Decisions in a database, each an event of the chain. */
@Singleton
final class JdbcDecisions implements Decisions {

  private final Tables rows;
  private final Clock clock;

  JdbcDecisions(Tables rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  public Optional<DossierRecord> lock(UUID dossier, Scope scope) {
    return rows.dossiers().lock(dossier, InScope.roots(scope)).map(rows::history);
  }

  @Override
  public void record(Decided act) {
    for (Step step : act.steps()) {
      rows.versions().stand(act.dossier(), step.version(), step.stands().name());
    }
    List<StepRow> steps =
        act.steps().stream().map(step -> StepRow.of(act.dossier(), step)).toList();
    rows.steps().saveAll(steps);
    rows.stand(act.dossier(), act.after());
    rows.chain()
        .append(
            List.of(
                new NewEvent(
                    StoredTime.of(clock.instant()),
                    Performer.of(act.by()),
                    act.what().name(),
                    null,
                    act.dossier(),
                    act.version(),
                    EventDetails.of(details(act, steps)))));
  }

  /** With the hash of the steps: by it they hang on the chain. */
  private static Map<String, String> details(Decided act, List<StepRow> steps) {
    Map<String, String> details = new TreeMap<>(act.details());
    if (!steps.isEmpty()) {
      details.put("act", steps.getFirst().act().toString());
      details.put("steps", EventDetails.steps(steps.stream().map(StepRow::facts).toList()));
    }
    return details;
  }
}
