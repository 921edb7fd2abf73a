package cn.jihe.account.start;

import cn.jihe.account.Accounts;
import cn.jihe.account.Hat;
import cn.jihe.account.Role;
import cn.jihe.account.Secret;
import cn.jihe.account.directory.DirectoryLock;
import cn.jihe.account.signin.Acts;
import cn.jihe.account.signin.PasswordHashes;
import cn.jihe.text.Language;
import cn.jihe.text.Messages;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The one account that a store without any gets, so that the others can be made. */
@Singleton
public final class FirstAdministrator {

  /** The name it signs in with. */
  public static final String LOGIN = "admin";

  private final Accounts accounts;
  private final NewAccounts added;
  private final PasswordHashes hashes;
  private final DirectoryLock lock;
  private final Acts acts;

  FirstAdministrator(
      Accounts accounts,
      NewAccounts added,
      PasswordHashes hashes,
      DirectoryLock lock,
      Acts acts) {
    this.accounts = accounts;
    this.added = added;
    this.hashes = hashes;
    this.lock = lock;
    this.acts = acts;
  }

  /** Whether there is no account yet. */
  public boolean isMissing() {
    return accounts.isEmpty();
  }

  /**
   * Adds it unless there is an account by then: of two servers that start at once one adds it.
   *
   * @param chosen its password, which stays; empty: one that has to be changed at the first sign-in
   * @return the one-time password; empty when there is none to show
   */
  public Optional<FirstPassword> add(Optional<String> chosen) {
    String password = chosen.orElseGet(Secret::oneTimePassword);
    String hash = hashes.hash(password);
    String name = Messages.beside(FirstAdministrator.class).in(Language.ZH).say("administrator");
    boolean isAdded =
        acts.together(
            () -> {
              lock.take();
              if (!accounts.isEmpty()) {
                return false;
              }
              added.add(
                  LOGIN, name, new Hat(Role.ADMIN, Optional.empty()), hash, chosen.isEmpty());
              return true;
            });
    return isAdded && chosen.isEmpty()
        ? Optional.of(new FirstPassword(LOGIN, password))
        : Optional.empty();
  }
}
