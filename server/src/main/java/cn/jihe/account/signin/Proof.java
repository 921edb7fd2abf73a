package cn.jihe.account.signin;

import cn.jihe.account.Account;

/** What came of a name and a password. */
sealed interface Proof permits Proof.Given, WrongLogin, Waiting {

  /** They are those of an account. */
  record Given(Account account) implements Proof {}
}
