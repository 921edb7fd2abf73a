package cn.jihe.account.signin;

import cn.jihe.text.Messages;
import cn.jihe.text.Words;

/** What every password has to be; each says what is asked for. */
public enum PasswordRule {
  /** At least {@value PasswordRules#SHORTEST} characters. */
  LONG_ENOUGH,
  /** At most {@value PasswordRules#LONGEST} characters. */
  NOT_TOO_LONG,
  /** None of those that many people use. */
  NOT_COMMON,
  /** Without the name one signs in with. */
  WITHOUT_LOGIN,
  /** Another one than before. */
  ANOTHER;

  /** The rule, for people. */
  public Words words() {
    return Messages.beside(PasswordRule.class)
        .words("rule." + name(), PasswordRules.SHORTEST, PasswordRules.LONGEST);
  }
}
