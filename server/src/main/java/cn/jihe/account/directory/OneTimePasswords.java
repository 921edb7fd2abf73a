package cn.jihe.account.directory;

import cn.jihe.account.Account;
import cn.jihe.account.Actor;

/** Makes passwords that are shown once and have to be changed at the first sign-in. */
public interface OneTimePasswords {

  /**
   * A password and what is stored of it.
   *
   * @param password kept nowhere
   */
  record Made(String password, String hash) {
    @Override
    public String toString() {
      return "Made[…]";
    }
  }

  /**
   * Makes one, which takes a while on purpose: nothing should wait for it.
   *
   * @throws cn.jihe.web.ProblemException of kind BUSY when too many sign in at once
   */
  Made make();

  /**
   * Gives it to an account, ends what that is signed in with, and lets it sign in again at once
   * whatever it got wrong before.
   *
   * @param by whom
   */
  void give(Actor by, Account account, Made made);
}
