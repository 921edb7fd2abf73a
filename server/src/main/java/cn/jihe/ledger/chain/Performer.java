package cn.jihe.ledger.chain;

import cn.jihe.account.Actor;
import cn.jihe.account.Hat;
import cn.jihe.text.StoredText;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did something, as the chain keeps it: texts only, so that it reads the same after accounts
 * and organisations have changed.
 *
 * @param account id of the account; null for who has none, such as the program itself
 * @param who the account's name for signing in, or what stands for it
 * @param role the role it acted in; null without one
 * @param organisation id of the organisation it acted for; null without one
 * @param address it came from; null when it came over no network
 */
public record Performer(
    @Nullable String account,
    String who,
    @Nullable String role,
    @Nullable String organisation,
    @Nullable String address) {

  /** Longer ones are nobody's: they were typed by somebody who did not get in. */
  private static final int LONGEST_LOGIN = 100;

  private static final int LONGEST_ADDRESS = 64;

  /** An account, in the first of the roles that it wears. */
  public static Performer of(Actor actor) {
    return new Performer(
        actor.account().map(UUID::toString).orElse(null),
        StoredText.start(actor.login(), LONGEST_LOGIN),
        actor.hat().map(Hat::role).map(Enum::name).orElse(null),
        actor.hat().flatMap(Hat::organisation).map(UUID::toString).orElse(null),
        actor.address().isBlank() ? null : StoredText.start(actor.address(), LONGEST_ADDRESS));
  }
}
