package cn.jihe.account.directory;

import cn.jihe.account.Account;
import cn.jihe.account.Hat;
import cn.jihe.account.Role;
import cn.jihe.text.Wording;
import cn.jihe.web.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an account may say of itself, whatever others there are. */
public final class AccountFields {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_EMAIL = 200;
  private static final int LONGEST_SUBJECT = 300;
  private static final int MOST_HATS = 50;

  /** Letters and digits of any script that can be typed in a sign-in form, and what joins them. */
  private static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}._@-]{0,99}");

  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@]{1,64}+@[^\\s@.]++(?:\\.[^\\s@.]++)+");

  private AccountFields() {}

  /** As it is kept: without blanks, logins half-width and in lower case. */
  public static Account tidy(Account wanted) {
    return new Account(
        wanted.id(),
        Wording.plain(wanted.login()).toLowerCase(Locale.ROOT),
        EntryTexts.tidy(wanted.name()),
        wanted.language(),
        EntryTexts.said(wanted.email()).map(Wording::plain),
        wanted.mustChange(),
        EntryTexts.said(wanted.subject()),
        wanted.disabled(),
        wanted.lastSignIn(),
        wanted.hats().stream().distinct().toList(),
        wanted.revision());
  }

  /**
   * What is wrong with it by itself.
   *
   * @param tidy see {@link #tidy}
   * @param reach of who changes it
   */
  static List<Fault> faults(Account tidy, Reach reach) {
    List<Fault> faults = new ArrayList<>();
    EntryTexts texts = new EntryTexts(tidy.id(), faults);
    if (!LOGIN.matcher(tidy.login()).matches()) {
      texts.fault("login", "login");
    }
    if (Wording.plain(tidy.name()).isEmpty()) {
      texts.fault("name", "displayNameMissing");
    }
    texts.check("name", tidy.name(), LONGEST_NAME);
    texts.check("email", tidy.email(), LONGEST_EMAIL);
    if (tidy.email().filter(each -> !EMAIL.matcher(each).matches()).isPresent()) {
      texts.fault("email", "email");
    }
    texts.check("subject", tidy.subject(), LONGEST_SUBJECT);
    if (tidy.hats().size() > MOST_HATS) {
      texts.fault("hats", "tooManyHats", tidy.hats().size(), MOST_HATS);
    }
    if (tidy.hats().isEmpty() && !reach.everything()) {
      texts.fault("hats", "hatMissing");
    }
    tidy.hats().stream()
        .filter(hat -> isForNobody(hat))
        .findFirst()
        .ifPresent(hat -> texts.fault("hats", "forAll", hat.role()));
    return faults;
  }

  private static boolean isForNobody(Hat hat) {
    return hat.organisation().isEmpty() && hat.role() != Role.ADMIN;
  }

  /** The first hat that is not in reach, as a fault. */
  static Optional<Fault> outOfReach(Account tidy, List<Hat> before, Reach reach) {
    return tidy.hats().stream()
        .filter(hat -> !before.contains(hat) && !reach.has(hat.organisation()))
        .findFirst()
        .map(
            hat ->
                Fault.of(
                    tidy.id(), ProblemKind.NO_SUCH_ORGANISATION, "hats", "noSuchHat", hat.role()));
  }
}
