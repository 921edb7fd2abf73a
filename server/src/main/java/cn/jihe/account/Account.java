package cn.jihe.account;

import cn.jihe.text.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody, or something, that signs in.
 *
 * @param login in lower case
 * @param name as others see it
 * @param language empty: that of its browser
 * @param mustChange whether the password has to be changed before anything else
 * @param subject by what an outside issuer knows it
 * @param disabled since when it may not sign in any more; its acts keep its name
 * @param revision counts its changes
 */
public record Account(
    UUID id,
    String login,
    String name,
    Optional<Language> language,
    Optional<String> email,
    boolean mustChange,
    Optional<String> subject,
    Optional<Instant> disabled,
    Optional<Instant> lastSignIn,
    List<Hat> hats,
    int revision) {

  public Account {
    hats = List.copyOf(hats);
  }

  /** The same values as another one, or as another revision of it. */
  public Account withIdentity(UUID other, int otherRevision) {
    return new Account(
        other,
        login,
        name,
        language,
        email,
        mustChange,
        subject,
        disabled,
        lastSignIn,
        hats,
        otherRevision);
  }

  /** The same with what another revision of it knows of its signing in. */
  public Account withSignInOf(Account other) {
    return new Account(
        id,
        login,
        name,
        language,
        email,
        other.mustChange,
        subject,
        disabled,
        other.lastSignIn,
        hats,
        revision);
  }

  /** The same with other hats. */
  public Account withHats(List<Hat> others) {
    return new Account(
        id,
        login,
        name,
        language,
        email,
        mustChange,
        subject,
        disabled,
        lastSignIn,
        others,
        revision);
  }

  /** The same, known to an outside issuer. */
  public Account withSubject(String known) {
    return new Account(
        id,
        login,
        name,
        language,
        email,
        mustChange,
        Optional.of(known),
        disabled,
        lastSignIn,
        hats,
        revision);
  }

  /**
   * The same, able to sign in or not.
   *
   * @param since empty: it may
   */
  public Account withDisabled(Optional<Instant> since) {
    return new Account(
        id, login, name, language, email, mustChange, subject, since, lastSignIn, hats, revision);
  }

  public boolean isEnabled() {
    return disabled.isEmpty();
  }
}
