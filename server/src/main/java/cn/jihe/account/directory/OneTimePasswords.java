package cn.jihe.account.directory;

import cn.jihe.account.Account;
import cn.jihe.account.Actor;

/** Makes passwords that are shown once and have to be changed at the first sign-in. */
public interface OneTimePasswords {

  /**
   * Gives an account a new password, ends what it is signed in with, and lets it sign in again at
   * once whatever it got wrong before.
   *
   * @param by whom
   * @return the password, which is kept nowhere
   */
  String give(Actor by, Account account);
}
