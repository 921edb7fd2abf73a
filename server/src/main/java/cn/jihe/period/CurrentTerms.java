package cn.jihe.period;

import cn.jihe.database.Transactions;
import cn.jihe.form.FormKind;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** What holds for forms just now. */
@Singleton
public class CurrentTerms {

  private final PeriodStore store;
  private final Transactions transactions;
  private final Clock clock;

  CurrentTerms(PeriodStore store, Transactions transactions, Clock clock) {
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** What holds for forms of an organisation; of the default period when none is set up. */
  public Terms terms(FormKind kind, int year, UUID organisation) {
    Instant now = clock.instant();
    return transactions.read(
        () ->
            store
                .nearest(kind, year, organisation)
                .map(period -> period.terms(store.extended(period.id(), organisation), now))
                .orElse(Terms.DEFAULT));
  }
}
