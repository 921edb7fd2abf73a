package cn.jihe.remark;

import cn.jihe.account.Actor;
import cn.jihe.account.Hat;
import cn.jihe.account.Role;
import cn.jihe.ledger.Saying;
import java.util.Optional;
import java.util.UUID;

/**
 * Who said something.
 *
 * @param account empty for none
 * @param login of it
 * @param role in which it was said
 * @param organisation for which
 */
public record Author(
    Optional<UUID> account, String login, Optional<Role> role, Optional<UUID> organisation) {

  public static Author of(Actor actor) {
    return new Author(
        actor.account(),
        actor.login(),
        actor.hat().map(Hat::role),
        actor.hat().flatMap(Hat::organisation));
  }

  /** As events tell of it. */
  public Saying.Sayer sayer() {
    return new Saying.Sayer(
        account.orElse(null), login, role.map(Role::name).orElse(null), organisation.orElse(null));
  }
}
