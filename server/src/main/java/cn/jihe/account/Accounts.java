package cn.jihe.account;

import cn.jihe.text.Language;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The accounts. */
public interface Accounts {

  boolean isEmpty();

  Optional<Account> find(UUID id);

  /** By its login, in whatever case. */
  Optional<Account> named(String login);

  /** All, by their logins. */
  List<Account> all();

  /** Those that are not disabled and have a right for one of these organisations itself. */
  Set<UUID> having(Right right, Set<UUID> organisations);

  /**
   * Adds or changes an account with its hats. When it signed in last, and whether its password has
   * to be changed, stay as they are.
   *
   * @param account of a revision one below what it becomes
   */
  void save(Account account);

  /** Adds or changes several, all or none. */
  void saveAll(Collection<Account> accounts);

  /** The hash of its password; empty when it has none. */
  Optional<String> passwordHash(UUID account);

  /** Sets the hash of its password, and whether it has to be changed at the next sign-in. */
  void setPassword(UUID account, String hash, boolean mustChange);

  /**
   * Sets the language of its pages, which changes nothing else of it.
   *
   * @param language empty: that of the browser
   */
  void speak(UUID account, Optional<Language> language);

  /** Notes that it signed in. */
  void signedIn(UUID account, Instant now);

  /** Ends all sessions and tokens of an account. */
  void endEntries(UUID account);
}
