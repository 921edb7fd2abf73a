package cn.jihe.account.signin;

import cn.jihe.text.Messages;
import cn.jihe.text.Words;
import java.util.OptionalInt;

/**
 * Name and password are not those of anybody who may sign in; which of them is wrong is not said.
 *
 * @param triesLeft before one has to wait; said after the second miss, whether or not there is such
 *     a name
 */
public record WrongLogin(OptionalInt triesLeft)
    implements SignInOutcome, PasswordOutcome, TokenOutcome, Proof {

  /** What to tell people. */
  public Words words() {
    Messages messages = Messages.beside(WrongLogin.class);
    if (triesLeft.isEmpty()) {
      return messages.words("wrongLogin");
    }
    return triesLeft.getAsInt() == 0
        ? messages.words("wrongLogin.none")
        : messages.words("wrongLogin.left", triesLeft.getAsInt());
  }
}
