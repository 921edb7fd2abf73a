package cn.jihe.account.imports;

import cn.jihe.account.Accounts;
import cn.jihe.account.Caller;
import cn.jihe.account.Organisations;
import cn.jihe.account.Right;
import cn.jihe.account.directory.Reach;
import cn.jihe.database.StoredTime;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What there is, for whoever imports. */
@Singleton
record ImportKnowledge(Organisations organisations, Accounts accounts, Clock clock) {

  ImportPlan.Known of(Caller caller) {
    return new ImportPlan.Known(
        organisations.all(),
        accounts.all(),
        Reach.of(caller, Right.MANAGE_ORGANISATIONS, organisations),
        caller.account(),
        StoredTime.of(clock.instant()));
  }
}
