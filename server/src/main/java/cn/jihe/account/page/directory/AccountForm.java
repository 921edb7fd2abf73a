package cn.jihe.account.page.directory;

import cn.jihe.account.Account;
import cn.jihe.account.Hat;
import cn.jihe.account.Role;
import cn.jihe.account.oidc.PendingSubject;
import cn.jihe.text.Language;
import cn.jihe.web.Ids;
import cn.jihe.web.PageLanguage;
import cn.jihe.web.Uploads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * An account as it stands in its form: as typed, so that nothing of it is lost when it is not kept.
 *
 * @param id blank for a new one
 * @param language its code; blank for that of the browser
 * @param hats with blank ones at the end, for more
 */
public record AccountForm(
    String id,
    String revision,
    String login,
    String name,
    String email,
    String language,
    String subject,
    boolean disabled,
    List<WornHat> hats) {

  /** Lines for roles that are blank, so that some can be added. */
  private static final int SPARE = 2;

  private static final int MOST_HATS = 60;
  private static final Pattern REVISION = Pattern.compile("\\d{1,9}");

  /** Stands for all organisations, which administrators may be for. */
  static final String EVERYWHERE = "everywhere";

  public AccountForm {
    hats = List.copyOf(hats);
  }

  /**
   * A role and an organisation, as chosen.
   *
   * @param role blank for none
   * @param organisation its id, or {@link #EVERYWHERE}; blank for none
   */
  public record WornHat(String role, String organisation) {
    static final WornHat NONE = new WornHat("", "");

    static WornHat of(Hat hat) {
      return new WornHat(
          hat.role().name(), hat.organisation().map(UUID::toString).orElse(EVERYWHERE));
    }

    boolean isHalf() {
      return role.isEmpty() != organisation.isEmpty();
    }

    Optional<Hat> hat() {
      Optional<Role> known =
          Arrays.stream(Role.values()).filter(each -> each.name().equals(role)).findFirst();
      return organisation.equals(EVERYWHERE)
          ? known.map(each -> new Hat(each, Optional.empty()))
          : known.flatMap(each -> Ids.of(organisation).map(id -> Hat.of(each, id)));
    }
  }

  static AccountForm blank(String organisation) {
    List<WornHat> hats = new ArrayList<>();
    if (!organisation.isEmpty()) {
      hats.add(new WornHat(Role.CLERK.name(), organisation));
    }
    return new AccountForm("", "0", "", "", "", "", "", false, spared(hats));
  }

  static AccountForm of(Account one) {
    return new AccountForm(
        one.id().toString(),
        String.valueOf(one.revision()),
        one.login(),
        one.name(),
        one.email().orElse(""),
        one.language().map(Language::code).orElse(""),
        one.subject().orElse(""),
        !one.isEnabled(),
        spared(one.hats().stream().map(WornHat::of).toList()));
  }

  /** A new one for somebody who signed in elsewhere. */
  static AccountForm of(PendingSubject one) {
    return new AccountForm(
        "",
        "0",
        one.login().orElse(""),
        one.name().orElse(""),
        one.email().orElse(""),
        "",
        one.subject(),
        false,
        spared(List.of()));
  }

  static AccountForm typed(String id, Uploads form) {
    List<WornHat> hats = new ArrayList<>();
    for (int i = 0; i < MOST_HATS; i++) {
      WornHat hat =
          new WornHat(form.text("role-" + i).orElse(""), form.text("organisation-" + i).orElse(""));
      if (!hat.equals(WornHat.NONE)) {
        hats.add(hat);
      }
    }
    return new AccountForm(
        id,
        form.text("revision").orElse("0"),
        form.text("login").orElse(""),
        form.text("name").orElse(""),
        form.text("email").orElse(""),
        form.text("language").orElse(""),
        form.text("subject").orElse(""),
        form.text("disabled").isPresent(),
        spared(hats));
  }

  private static List<WornHat> spared(List<WornHat> hats) {
    List<WornHat> all = new ArrayList<>(hats);
    for (int i = 0; i < SPARE; i++) {
      all.add(WornHat.NONE);
    }
    return all;
  }

  /** Whether some role has no organisation, or some organisation no role. */
  boolean hasHalfAHat() {
    return hats.stream().anyMatch(WornHat::isHalf);
  }

  /** As it is wanted, of the revision that the form was made of. */
  Account account() {
    return new Account(
        Ids.of(id).orElseGet(UUID::randomUUID),
        login,
        name,
        PageLanguage.named(language),
        said(email),
        false,
        said(subject),
        disabled ? Optional.of(Instant.EPOCH) : Optional.empty(),
        Optional.empty(),
        hats.stream().flatMap(each -> each.hat().stream()).distinct().toList(),
        REVISION.matcher(revision).matches() ? Integer.parseInt(revision) : 0);
  }

  private static Optional<String> said(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(text);
  }
}
