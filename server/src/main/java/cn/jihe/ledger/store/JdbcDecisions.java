package cn.jihe.ledger.store;

import cn.jihe.account.Scope;
import cn.jihe.ledger.Decisions;
import cn.jihe.ledger.DossierRecord;
import cn.jihe.ledger.Step;
import cn.jihe.ledger.chain.NewEvent;
import cn.jihe.ledger.chain.Performer;
import cn.jihe.ledger.store.content.EventDetails;
import cn.jihe.ledger.store.scope.InScope;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
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
    rows.steps()
        .saveAll(act.steps().stream().map(step -> StepRow.of(act.dossier(), step)).toList());
    rows.stand(act.dossier(), act.after());
    rows.chain()
        .append(
            List.of(
                new NewEvent(
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    Performer.of(act.by()),
                    act.what().name(),
                    null,
                    act.dossier(),
                    act.version(),
                    EventDetails.of(act.details()))));
  }
}
