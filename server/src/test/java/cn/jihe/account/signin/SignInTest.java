package cn.jihe.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Account;
import cn.jihe.account.Accounts;
import cn.jihe.account.Actor;
import cn.jihe.account.Credentials;
import cn.jihe.account.Hat;
import cn.jihe.account.Organisation;
import cn.jihe.account.Role;
import cn.jihe.account.Secret;
import cn.jihe.support.Database;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SharedServer;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SignInTest {

  private static final String PASSWORD = "jade-lantern-42";
  private static final String ANOTHER = "bamboo-harbour-7";
  private static final Device DEVICE = new Device("192.0.2.7", "192.0.2.7", "a browser");

  private final RunningServer server = SharedServer.on(Database.H2);
  private final People people = People.of(server);
  private final Organisation unit = people.root("登录单位" + UUID.randomUUID());
  private final Organisation other = people.root("另一单位" + UUID.randomUUID());
  private final Account account =
      people.account(PASSWORD, Hat.of(Role.CLERK, unit.id()), Hat.of(Role.OBSERVER, other.id()));
  private final SignIn signIn = server.context().getBean(SignIn.class);

  @Test
  void aBrowserStaysSignedInUntilItSignsOut() {
    Secret session = signedIn();
    assertThat(me(session).statusCode()).isEqualTo(200);
    signIn.out(entered(session).caller());
    assertThat(me(session).statusCode()).isEqualTo(401);
  }

  @Test
  void signingInAgainEndsTheSessionThatTheBrowserHadBefore() {
    Secret before = signedIn();
    SignedInto next =
        (SignedInto) signIn.byPassword(account.login(), PASSWORD, DEVICE, Optional.of(before));
    assertThat(me(before).statusCode()).isEqualTo(401);
    assertThat(me(next.session()).statusCode()).isEqualTo(200);
    assertThat(next.session()).isNotEqualTo(before);
  }

  @Test
  void theNameCountsInWhateverCase() {
    assertThat(
            signIn.byPassword(
                " " + account.login().toUpperCase(java.util.Locale.ROOT),
                PASSWORD,
                DEVICE,
                Optional.empty()))
        .isInstanceOf(SignedInto.class);
  }

  @Test
  void aSessionEndsAfterHalfAnHourWithoutUseAndAfterTwelveHoursInAnyCase() {
    Secret session = signedIn();
    Credentials entries = server.context().getBean(Credentials.class);
    Instant start = Instant.now();
    assertThat(entries.session(session, "192.0.2.7", start.plus(Duration.ofMinutes(31)))).isEmpty();
    for (int minutes = 25; minutes < 12 * 60 - 1; minutes += 25) {
      assertThat(entries.session(session, "", start.plus(Duration.ofMinutes(minutes)))).isPresent();
    }
    assertThat(entries.session(session, "", start.plus(Duration.ofMinutes(12 * 60 + 1)))).isEmpty();
  }

  @Test
  void aNewPasswordEndsAllOtherSessionsAndGoesOnUnderANewSecret() {
    Secret here = signedIn();
    Secret elsewhere = signedIn();
    PasswordOutcome outcome = change(here, PASSWORD, ANOTHER);
    Secret next = ((PasswordOutcome.Changed) outcome).session();
    assertThat(me(here).statusCode()).isEqualTo(401);
    assertThat(me(elsewhere).statusCode()).isEqualTo(401);
    assertThat(me(next).statusCode()).isEqualTo(200);
    assertThat(signIn.byPassword(account.login(), ANOTHER, DEVICE, Optional.empty()))
        .isInstanceOf(SignedInto.class);
  }

  @Test
  void aPasswordThatIsNotGoodEnoughChangesNothing() {
    Secret here = signedIn();
    assertThat(change(here, PASSWORD, "short"))
        .isEqualTo(new PasswordOutcome.Rejected(List.of(PasswordRule.LONG_ENOUGH)));
    assertThat(change(here, PASSWORD, PASSWORD))
        .isEqualTo(new PasswordOutcome.Rejected(List.of(PasswordRule.ANOTHER)));
    assertThat(change(here, ANOTHER, ANOTHER + "!")).isInstanceOf(WrongLogin.class);
    assertThat(me(here).statusCode()).isEqualTo(200);
  }

  @Test
  void aOneTimePasswordOpensNothingButItsChange() {
    String password = server.context().getBean(PasswordReset.class).give(Actor.SERVER, account);
    SignedInto into =
        (SignedInto) signIn.byPassword(account.login(), password, DEVICE, Optional.empty());
    assertThat(into.mustChange()).isTrue();
    HttpResponse<byte[]> refused = me(into.session());
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(RunningServer.json(refused).path("code").asText()).isEqualTo("change-password");
    HttpResponse<byte[]> page = get(into.session(), "/");
    assertThat(page.statusCode()).isEqualTo(303);
    assertThat(page.headers().firstValue("Location")).contains("/account/password");

    Secret next = ((PasswordOutcome.Changed) change(into.session(), password, ANOTHER)).session();
    assertThat(me(next).statusCode()).isEqualTo(200);
  }

  @Test
  void oneHatAtATimeNarrowsWhatTheSessionMayDo() {
    Secret session = signedIn();
    assertThat(entered(session).caller().hats()).hasSize(2);
    HatChoice choice = server.context().getBean(HatChoice.class);
    Secret next =
        choice.wear(entered(session).caller(), Optional.of(Hat.of(Role.OBSERVER, other.id())));
    assertThat(me(session).statusCode()).isEqualTo(401);
    assertThat(entered(next).caller().hats()).containsExactly(Hat.of(Role.OBSERVER, other.id()));
    assertThat(choice.of(entered(next).caller()).hats()).hasSize(2);
    assertThat(RunningServer.json(me(next)).path("hats").findValuesAsText("on"))
        .containsExactly("false", "true");
  }

  @Test
  void otherRolesEndSessionsAndADisabledAccountLosesItsTokensAsWell() {
    Secret session = signedIn();
    String token = people.token(account);
    Accounts accounts = server.context().getBean(Accounts.class);
    accounts.save(with(accounts.find(account.id()).orElseThrow(), Optional.empty()));
    assertThat(me(session).statusCode()).isEqualTo(401);
    assertThat(bearer(token).statusCode()).isEqualTo(200);

    Account now = accounts.find(account.id()).orElseThrow();
    accounts.save(with(now, Optional.of(Instant.now())));
    assertThat(bearer(token).statusCode()).isEqualTo(401);
    assertThat(signIn.byPassword(account.login(), PASSWORD, DEVICE, Optional.empty()))
        .isInstanceOf(WrongLogin.class);
  }

  @Test
  void sessionsAreListedAndEndedByWhoeverHasThem() {
    OwnSessions own = server.context().getBean(OwnSessions.class);
    Secret here = signedIn();
    Secret elsewhere = signedIn();
    List<OwnSession> listed = own.of(entered(here).caller());
    assertThat(listed).hasSize(2);
    assertThat(listed).filteredOn(OwnSession::current).hasSize(1);
    assertThat(listed).allMatch(each -> each.agent().equals("a browser"));

    UUID id = entered(elsewhere).caller().entry().id();
    Secret foreign = signedIn(people.account(PASSWORD, Hat.of(Role.CLERK, unit.id())));
    assertThat(own.end(entered(foreign).caller(), id)).isFalse();
    assertThat(own.end(entered(here).caller(), id)).isTrue();
    assertThat(me(elsewhere).statusCode()).isEqualTo(401);
    own.endAll(entered(here).caller());
    assertThat(me(here).statusCode()).isEqualTo(401);
  }

  @Test
  void afterFiveMissesOneWaitsEvenWithTheRightPasswordAndANameNobodyHasWaitsLikewise() {
    for (String login : List.of(account.login(), "nobody-" + UUID.randomUUID())) {
      List<Integer> left = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        WrongLogin wrong = (WrongLogin) signIn.byPassword(login, "x", DEVICE, Optional.empty());
        left.add(wrong.triesLeft().orElse(-1));
      }
      assertThat(left).containsExactly(-1, 3, 2, 1, 0);
      Waiting waiting = (Waiting) signIn.byPassword(login, PASSWORD, DEVICE, Optional.empty());
      assertThat(Duration.between(Instant.now(), waiting.until()).toSeconds()).isBetween(20L, 30L);
      assertThat(waiting.words().zh()).containsPattern("\\d\\d:\\d\\d:\\d\\d");
    }
  }

  @Test
  void fiftyWhoAreRightAtOnceAllGetIn() {
    assertThat(atOnce(50, PASSWORD)).hasSize(50).allMatch(SignedInto.class::isInstance);
  }

  @Test
  void ofManyWrongOnesAtOnceNoMoreCountThanOneAfterTheOther() {
    assertThat(atOnce(40, "x").stream().filter(WrongLogin.class::isInstance)).hasSize(5);
    assertThat(signInOutcome(account)).isInstanceOf(Waiting.class);
  }

  private List<SignInOutcome> atOnce(int many, String password) {
    try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
      return Stream.generate(
              () ->
                  threads.submit(
                      () -> signIn.byPassword(account.login(), password, DEVICE, Optional.empty())))
          .limit(many)
          .toList()
          .stream()
          .map(SignInTest::outcome)
          .toList();
    }
  }

  private static SignInOutcome outcome(Future<SignInOutcome> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private SignInOutcome signInOutcome(Account whose) {
    return signIn.byPassword(whose.login(), PASSWORD, DEVICE, Optional.empty());
  }

  private Secret signedIn() {
    return signedIn(account);
  }

  private Secret signedIn(Account whose) {
    return ((SignedInto) signInOutcome(whose)).session();
  }

  private PasswordOutcome change(Secret session, String now, String next) {
    return server
        .context()
        .getBean(PasswordChange.class)
        .change(entered(session).caller(), now, next, DEVICE);
  }

  private Credentials.Entered entered(Secret session) {
    return server
        .context()
        .getBean(Credentials.class)
        .session(session, "192.0.2.7", Instant.now())
        .orElseThrow();
  }

  private static Account with(Account before, Optional<Instant> disabled) {
    return new Account(
        before.id(),
        before.login(),
        before.name(),
        before.language(),
        before.email(),
        before.mustChange(),
        before.subject(),
        disabled,
        before.lastSignIn(),
        before.hats().subList(0, 1),
        before.revision() + 1);
  }

  private HttpResponse<byte[]> me(Secret session) {
    return get(session, "/api/v1/me");
  }

  private HttpResponse<byte[]> get(Secret session, String path) {
    return server.send(
        HttpRequest.newBuilder(server.at(path)).header("Cookie", "jihe_session=" + session.text()));
  }

  private HttpResponse<byte[]> bearer(String token) {
    return server.send(
        HttpRequest.newBuilder(server.at("/api/v1/me")).header("Authorization", "Bearer " + token));
  }
}
