package cn.jihe.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The accounts. */
public interface Accounts {

  boolean isEmpty();

  Optional<Account> find(UUID id);

  /** By its login, in whatever case. */
  Optional<Account> named(String login);

  /**
   * Adds or changes an account with its hats.
   *
   * @param account of a revision one below what it becomes
   */
  void save(Account account);

  /** The hash of its password; empty when it has none. */
  Optional<String> passwordHash(UUID account);

  /** Sets the hash of its password, and whether it has to be changed at the next sign-in. */
  void setPassword(UUID account, String hash, boolean mustChange);

  /** Notes that it signed in. */
  void signedIn(UUID account, Instant now);
}
