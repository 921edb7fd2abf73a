package cn.jihe.period.page;

import cn.jihe.account.Caller;
import cn.jihe.account.Organisations;
import cn.jihe.account.Right;
import cn.jihe.period.Period;
import cn.jihe.period.PeriodState;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What pages offer to whom: nothing that would fail. */
@Singleton
final class PeriodRights {

  private final Organisations organisations;

  PeriodRights(Organisations organisations) {
    this.organisations = organisations;
  }

  /** Of one reader, asked once for each organisation. */
  Of of(Caller caller) {
    return new Of(caller);
  }

  final class Of {

    private final Caller caller;
    private final Map<UUID, Set<Right>> known = new HashMap<>();

    private Of(Caller caller) {
      this.caller = caller;
    }

    Caller caller() {
      return caller;
    }

    Set<Right> in(UUID organisation) {
      return known.computeIfAbsent(organisation, id -> caller.rightsFor(organisations.above(id)));
    }

    boolean sets(UUID organisation) {
      return in(organisation).contains(Right.SET_PERIODS);
    }

    /** Whether it fills in, or looks at forms first, there. */
    boolean isOfUnit(UUID organisation) {
      Set<Right> rights = in(organisation);
      return rights.contains(Right.SUBMIT) || rights.contains(Right.ENDORSE);
    }

    boolean names(UUID organisation) {
      return in(organisation).contains(Right.SUBMIT) || sets(organisation);
    }

    boolean reopens(Period period, PeriodState state) {
      Set<Right> rights = in(period.organisation());
      return state == PeriodState.CLOSED
          && sets(period.organisation())
          && (rights.contains(Right.APPROVE)
              || (rights.contains(Right.DECIDE) && period.levels() == 1));
    }
  }
}
