package cn.jihe.account.signin;

import cn.jihe.account.Secret;
import java.util.List;

/** What came of an attempt to change a password. {@link WrongLogin}: the old one is not right. */
public sealed interface PasswordOutcome
    permits PasswordOutcome.Changed, PasswordOutcome.Rejected, WrongLogin, Waiting {

  /**
   * It is changed; all other sessions of the account have ended.
   *
   * @param session what the browser is to hold from now on
   */
  record Changed(Secret session) implements PasswordOutcome {}

  /**
   * The new one is not good enough; nothing is changed.
   *
   * @param broken the rules that it breaks; at least one
   */
  record Rejected(List<PasswordRule> broken) implements PasswordOutcome {
    public Rejected {
      broken = List.copyOf(broken);
    }
  }
}
