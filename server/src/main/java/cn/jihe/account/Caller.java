package cn.jihe.account;

import cn.jihe.text.Language;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Whose request it is.
 *
 * @param login of the account
 * @param name as others see it
 * @param language empty: that of the request
 * @param hats those that are on; never empty for one that may do anything
 * @param rights as far as what it signed in with allows; a hat may have fewer
 * @param address where the request comes from
 * @param entry how it signed in
 */
public record Caller(
    UUID account,
    String login,
    String name,
    Optional<Language> language,
    List<Hat> hats,
    Set<Right> rights,
    String address,
    Entry entry) {

  public Caller {
    hats = List.copyOf(hats);
    rights = Set.copyOf(rights);
  }

  /** How somebody signed in. */
  public enum Way {
    /** By the pages. */
    SESSION,
    /** With a token, as the add-in and scripts do. */
    TOKEN
  }

  /**
   * What somebody signed in with.
   *
   * @param id of the session or the token
   * @param byPassword whether a password was shown for it, and not other proof
   */
  public record Entry(Way way, UUID id, boolean byPassword) {}

  /** The same with these hats only. */
  public Caller wearing(List<Hat> on) {
    return new Caller(account, login, name, language, on, rights, address, entry);
  }

  public boolean may(Right right) {
    return rights.contains(right) && hats.stream().anyMatch(hat -> hat.role().may(right));
  }

  /**
   * Goes on only with a right.
   *
   * @throws ProblemException of kind NOT_ALLOWED
   */
  public void require(Right right) {
    if (!may(right)) {
      throw new ProblemException(ProblemKind.NOT_ALLOWED);
    }
  }

  /** Whether it is shown figures of what it may read: whoever reviews, or reads what others did. */
  public boolean overlooks() {
    return may(Right.DECIDE)
        || may(Right.APPROVE)
        || may(Right.ENDORSE)
        || may(Right.READ_ACCEPTED);
  }

  /** The organisations it has a right for, with all below each. */
  public Set<UUID> organisations(Right right) {
    return rights.contains(right) ? Scope.having(hats, right) : Set.of();
  }

  /**
   * What it may do for one organisation.
   *
   * @param above that organisation and all above it, see {@link Organisations#above}
   */
  public Set<Right> rightsFor(Set<UUID> above) {
    return hats.stream()
        .filter(hat -> hat.organisation().filter(above::contains).isPresent())
        .flatMap(hat -> hat.role().rights().stream())
        .filter(rights::contains)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Right.class)));
  }

  /** What it may read of the record. */
  public Scope scope() {
    return new Scope(organisations(Right.READ_FORMS), organisations(Right.READ_ACCEPTED));
  }

  /**
   * Who it is, for the record, in a role that has a right.
   *
   * @param above the organisation that something is done for, and all above it
   */
  public Actor actor(Right right, Set<UUID> above) {
    Optional<Hat> on =
        hats.stream()
            .filter(hat -> hat.role().may(right))
            .filter(hat -> hat.organisation().filter(above::contains).isPresent())
            .findFirst();
    return new Actor(Optional.of(account), login, on.or(() -> hats.stream().findFirst()), address);
  }

  /** Who it is, for the record. */
  public Actor actor() {
    return new Actor(Optional.of(account), login, hats.stream().findFirst(), address);
  }
}
