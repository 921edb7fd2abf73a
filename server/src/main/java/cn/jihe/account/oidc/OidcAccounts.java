package cn.jihe.account.oidc;

import cn.jihe.account.Account;
import cn.jihe.account.Accounts;
import cn.jihe.account.Right;
import cn.jihe.account.signin.Acts;
import cn.jihe.account.signin.Device;
import cn.jihe.database.StoredTime;
import cn.jihe.text.StoredText;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;

/** Finds the account of somebody whom the other system knows. */
@Singleton
final class OidcAccounts {

  private static final int LONGEST_SUBJECT = 300;
  private static final int LONGEST_LOGIN = 100;
  private static final int LONGEST_TEXT = 200;

  private final Subjects subjects;
  private final Accounts accounts;
  private final Acts acts;
  private final Clock clock;

  OidcAccounts(Subjects subjects, Accounts accounts, Acts acts, Clock clock) {
    this.subjects = subjects;
    this.accounts = accounts;
    this.acts = acts;
    this.clock = clock;
  }

  /**
   * The account that has this subject, or the one of the same name that has none yet and gets it,
   * once for all. Without either it is noted for administrators.
   */
  Optional<Account> of(IDTokenClaimsSet claims, Device from) {
    String subject = subject(claims);
    return acts.together(
        () -> {
          Optional<Account> known = subjects.account(subject).flatMap(accounts::find);
          if (known.isEmpty()) {
            known = sameName(claims).filter(account -> bind(account, subject, from));
          }
          if (known.isEmpty()) {
            subjects.note(pending(subject, claims));
          }
          return known;
        });
  }

  private static String subject(IDTokenClaimsSet claims) {
    String whole = claims.getIssuer().getValue() + "|" + claims.getSubject().getValue();
    return whole.length() > LONGEST_SUBJECT || !StoredText.name(whole).equals(whole)
        ? DigestUtils.sha256Hex(whole)
        : whole;
  }

  /** Names may be chosen there by whoever bears them: nobody becomes an administrator by one. */
  private Optional<Account> sameName(IDTokenClaimsSet claims) {
    return claim(claims, "preferred_username", LONGEST_LOGIN)
        .flatMap(accounts::named)
        .filter(Account::isEnabled)
        .filter(account -> account.subject().isEmpty())
        .filter(
            account ->
                account.hats().stream().noneMatch(hat -> hat.role().may(Right.MANAGE_ACCOUNTS)));
  }

  private boolean bind(Account account, String subject, Device from) {
    boolean bound = subjects.bind(account.id(), subject);
    if (bound) {
      acts.record(account, from, "SUBJECT_ASSIGNED", Map.of("login", account.login()));
    }
    return bound;
  }

  private PendingSubject pending(String subject, IDTokenClaimsSet claims) {
    Instant now = StoredTime.of(clock.instant());
    return new PendingSubject(
        UUID.randomUUID(),
        subject,
        claim(claims, "preferred_username", LONGEST_LOGIN),
        claim(claims, "name", LONGEST_TEXT),
        claim(claims, "email", LONGEST_TEXT),
        now,
        now);
  }

  private static Optional<String> claim(IDTokenClaimsSet claims, String name, int longest) {
    return Optional.ofNullable(claims.getStringClaim(name))
        .map(text -> StoredText.start(text, longest).strip())
        .filter(text -> !text.isEmpty());
  }
}
