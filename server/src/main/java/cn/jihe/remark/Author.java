package cn.jihe.remark;

import cn.jihe.account.Actor;
import cn.jihe.account.Hat;
import cn.jihe.account.Role;
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
}
