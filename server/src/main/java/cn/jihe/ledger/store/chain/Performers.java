package cn.jihe.ledger.store.chain;

import cn.jihe.account.Actor;
import cn.jihe.ledger.chain.Performer;

/** Who did something, for events that are no mere acts. */
public final class Performers {

  private Performers() {}

  public static Performer of(Actor actor) {
    return JdbcAuditTrail.performer(actor);
  }
}
