package cn.jihe.account.directory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Account;
import cn.jihe.account.Hat;
import cn.jihe.account.Role;
import cn.jihe.web.ProblemKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RulesOfAccountsTest {

  private static final Hat EVERYTHING = new Hat(Role.ADMIN, Optional.empty());
  private static final Reach ALL = new Reach(true, Set.of());

  private final Account first = account("first", EVERYTHING);
  private final Account second = account("second", EVERYTHING);

  @Test
  void theLastAdministratorIsNeitherDisabledNorLosesTheRole() {
    Hat clerk = Hat.of(Role.CLERK, UUID.randomUUID());
    Account disabled = second.withDisabled(Optional.of(Instant.EPOCH));
    AccountRules rules = new AccountRules(List.of(first, disabled), ALL);

    assertThat(rules.faults(List.of(first.withDisabled(Optional.of(Instant.EPOCH)))))
        .extracting(Fault::kind)
        .containsExactly(ProblemKind.LAST_ADMINISTRATOR);
    assertThat(rules.faults(List.of(first.withHats(List.of(clerk)))))
        .extracting(Fault::kind)
        .containsExactly(ProblemKind.LAST_ADMINISTRATOR);
    assertThat(rules.faults(List.of(first.withHats(List.of(clerk, EVERYTHING))))).isEmpty();
    assertThat(rules.faults(List.of(first.withHats(List.of(clerk)), second))).isEmpty();
  }

  @Test
  void ofTwoAdministratorsOneMayLeaveAndNotBothAtOnce() {
    AccountRules rules = new AccountRules(List.of(first, second), ALL);
    Account gone = first.withDisabled(Optional.of(Instant.EPOCH));

    assertThat(rules.faults(List.of(gone))).isEmpty();
    assertThat(rules.faults(List.of(gone, second.withDisabled(Optional.of(Instant.EPOCH)))))
        .hasSize(2);
  }

  @Test
  void onlyAnAdministratorOfEverythingMakesAnother() {
    AccountRules rules =
        new AccountRules(List.of(first), new Reach(false, Set.of(UUID.randomUUID())));

    assertThat(rules.faults(List.of(account("third", EVERYTHING))))
        .extracting(Fault::kind)
        .containsExactly(ProblemKind.NO_SUCH_ORGANISATION);
  }

  private static Account account(String login, Hat... hats) {
    return new Account(
        UUID.randomUUID(),
        login,
        login,
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(hats),
        0);
  }
}
