package cn.jihe.account.oidc.page;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Account;
import cn.jihe.account.Accounts;
import cn.jihe.account.Caller;
import cn.jihe.account.Credentials;
import cn.jihe.account.Hat;
import cn.jihe.account.Organisation;
import cn.jihe.account.Role;
import cn.jihe.account.Secret;
import cn.jihe.account.oidc.PendingSubject;
import cn.jihe.account.oidc.PendingSubjects;
import cn.jihe.account.signin.NewToken;
import cn.jihe.account.signin.OwnTokens;
import cn.jihe.support.Database;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import cn.jihe.support.ServerProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** With an issuer that the test itself serves. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OidcTest {

  private static final String ISSUER = "units";
  private static final String CLIENT = "jihe";

  private final MockOAuth2Server issuer = new MockOAuth2Server();
  private final HttpClient browser = HttpClient.newHttpClient();
  private RunningServer server;
  private People people;
  private Organisation unit;

  /** It is away when the server starts: that sign-in says so, and is well later. */
  @BeforeAll
  void start() throws IOException, InterruptedException {
    int port = ServerProcess.freePort();
    Path secret = Files.writeString(Database.folder().resolve("secret"), "what is known to both\n");
    server =
        new RunningServer(
            Database.H2.fresh(),
            Map.of(
                "jihe.oidc.issuer",
                "http://localhost:" + port + "/" + ISSUER,
                "jihe.oidc.client-id",
                CLIENT,
                "jihe.oidc.secret-file",
                secret.toString()));
    people = People.of(server);
    unit = people.root("单位");
    assertThat(location(server.get("/sign-in/oidc"))).isEqualTo("/sign-in?oidc=away");
    issuer.start(InetAddress.getByName("localhost"), port);
    TimeUnit.MILLISECONDS.sleep(2_100);
  }

  @AfterAll
  void stop() {
    server.close();
    issuer.shutdown();
  }

  @Test
  void anAccountIsKnownByItsNameOnceAndByItsSubjectFromThenOn() throws Exception {
    Account account = people.account(Hat.of(Role.CLERK, unit.id()));
    HttpResponse<byte[]> in = signIn("subject-1", Map.of("preferred_username", account.login()));
    assertThat(location(in)).isEqualTo("/");
    String session = cookie(in, "jihe_session");
    assertThat(
            RunningServer.json(
                    server.send(
                        HttpRequest.newBuilder(server.at("/api/v1/me"))
                            .header("Cookie", "jihe_session=" + session)))
                .path("login")
                .asText())
        .isEqualTo(account.login());
    assertThat(location(signIn("subject-1", Map.of("preferred_username", "renamed"))))
        .isEqualTo("/");
    assertThat(location(signIn("subject-2", Map.of("preferred_username", account.login()))))
        .isEqualTo("/sign-in?oidc=pending");
  }

  @Test
  void aPasswordThatHasToBeChangedDoesNotConcernWhoeverShowsNone() throws Exception {
    Account account = people.account(Hat.of(Role.CLERK, unit.id()));
    server.context().getBean(Accounts.class).setPassword(account.id(), "unknown", true);
    String session =
        cookie(signIn("subject-8", Map.of("preferred_username", account.login())), "jihe_session");
    assertThat(me("Cookie", "jihe_session=" + session)).isEqualTo(200);
    Caller caller =
        server
            .context()
            .getBean(Credentials.class)
            .session(new Secret(session), "", Instant.now())
            .orElseThrow()
            .caller();
    NewToken wanted = new NewToken("插件", 30, Optional.empty());
    Secret made = server.context().getBean(OwnTokens.class).make(caller, wanted).secret();
    assertThat(me("Authorization", "Bearer " + made.text())).isEqualTo(200);

    assertThat(me("Cookie", "jihe_session=" + people.session(account))).isEqualTo(403);
    assertThat(me("Authorization", "Bearer " + people.token(account))).isEqualTo(403);
  }

  private int me(String header, String value) {
    return server
        .send(HttpRequest.newBuilder(server.at("/api/v1/me")).header(header, value))
        .statusCode();
  }

  @Test
  void nobodyBecomesAnAdministratorByAName() throws Exception {
    Account administrator = people.account(new Hat(Role.ADMIN, Optional.empty()));
    assertThat(location(signIn("subject-3", Map.of("preferred_username", administrator.login()))))
        .isEqualTo("/sign-in?oidc=pending");
  }

  @Test
  void whoHasNoAccountIsSeenByAdministratorsWhoSayWhichItIs() throws Exception {
    Caller administrator = caller(people.administrator());
    PendingSubjects pending = server.context().getBean(PendingSubjects.class);
    assertThat(location(signIn("subject-4", Map.of("name", "张三"))))
        .isEqualTo("/sign-in?oidc=pending");
    assertThat(location(signIn("subject-4", Map.of("name", "张三"))))
        .isEqualTo("/sign-in?oidc=pending");
    List<PendingSubject> listed =
        pending.list(administrator).stream()
            .filter(each -> each.subject().endsWith("|subject-4"))
            .toList();
    assertThat(listed).hasSize(1);
    assertThat(listed.getFirst().name()).contains("张三");

    Account account = people.account(Hat.of(Role.CLERK, unit.id()));
    pending.assign(administrator, listed.getFirst().id(), account.id());
    assertThat(location(signIn("subject-4", Map.of()))).isEqualTo("/");
    assertThat(pending.list(administrator)).doesNotContain(listed.getFirst());
  }

  @Test
  void aDisabledAccountStaysOut() throws Exception {
    Account account = people.account(Hat.of(Role.CLERK, unit.id()));
    assertThat(location(signIn("subject-5", Map.of("preferred_username", account.login()))))
        .isEqualTo("/");
    Accounts accounts = server.context().getBean(Accounts.class);
    Account now = accounts.find(account.id()).orElseThrow();
    accounts.save(
        new Account(
            now.id(),
            now.login(),
            now.name(),
            now.language(),
            now.email(),
            false,
            now.subject(),
            Optional.of(Instant.now()),
            now.lastSignIn(),
            now.hats(),
            now.revision() + 1));
    assertThat(location(signIn("subject-5", Map.of()))).isEqualTo("/sign-in?oidc=refused");
  }

  @Test
  void aTokenForAnotherServerOrFromAnotherOrThatHasExpiredIsNoProof() throws Exception {
    assertThat(location(signIn("subject-6", Map.of("aud", "another"))))
        .isEqualTo("/sign-in?oidc=refused");
    assertThat(location(signIn("subject-6", Map.of("iss", "https://another.example.com"))))
        .isEqualTo("/sign-in?oidc=refused");
    assertThat(
            location(
                signIn(
                    new DefaultOAuth2TokenCallback(
                        ISSUER, "subject-6", "JWT", List.of(CLIENT), Map.of(), -3600))))
        .isEqualTo("/sign-in?oidc=refused");
  }

  @Test
  void whatComesBackToABrowserThatAskedForSomethingElseIsRefused() throws Exception {
    HttpResponse<byte[]> begun = server.get("/sign-in/oidc");
    String held = cookie(begun, "jihe_oidc");
    URI back = back(begun);
    assertThat(location(backWith(back, null))).isEqualTo("/sign-in?oidc=expired");
    assertThat(location(backWith(back, "x"))).isEqualTo("/sign-in?oidc=expired");
    URI other = URI.create(back.toString().replaceAll("state=[^&]*", "state=other"));
    assertThat(location(backWith(other, held))).isEqualTo("/sign-in?oidc=refused");
    String nonce = held.split("\\.", -1)[1];
    assertThat(location(backWith(back, held.replace(nonce, "x".repeat(nonce.length())))))
        .isEqualTo("/sign-in?oidc=refused");
  }

  @Test
  void itsOwnTokensOpenNothingByThemselves() {
    String token = issuer.issueToken(ISSUER, "subject-7", CLIENT).serialize();
    assertThat(
            server
                .send(
                    HttpRequest.newBuilder(server.at("/api/v1/me"))
                        .header("Authorization", "Bearer " + token))
                .statusCode())
        .isEqualTo(401);
  }

  private HttpResponse<byte[]> signIn(String subject, Map<String, Object> claims) throws Exception {
    return signIn(
        new DefaultOAuth2TokenCallback(ISSUER, subject, "JWT", List.of(CLIENT), claims, 3600));
  }

  private HttpResponse<byte[]> signIn(DefaultOAuth2TokenCallback token) throws Exception {
    issuer.enqueueCallback(token);
    HttpResponse<byte[]> begun = server.get("/sign-in/oidc");
    assertThat(location(begun)).contains("code_challenge_method=S256", "scope=openid");
    return backWith(back(begun), cookie(begun, "jihe_oidc"));
  }

  /** Where the issuer sends the browser. */
  private URI back(HttpResponse<byte[]> begun) throws Exception {
    HttpResponse<Void> there =
        browser.send(
            HttpRequest.newBuilder(URI.create(location(begun))).build(),
            HttpResponse.BodyHandlers.discarding());
    return URI.create(there.headers().firstValue("Location").orElseThrow());
  }

  private HttpResponse<byte[]> backWith(URI back, @Nullable String held) {
    HttpRequest.Builder request = HttpRequest.newBuilder(back);
    if (held != null) {
      request.header("Cookie", "jihe_oidc=" + held);
    }
    return server.send(request);
  }

  private static String location(HttpResponse<byte[]> answer) {
    return answer.headers().firstValue("Location").orElse("no location, " + answer.statusCode());
  }

  private static String cookie(HttpResponse<byte[]> answer, String name) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(each -> each.startsWith(name + "="))
        .map(each -> each.substring(name.length() + 1).split(";", 2)[0])
        .findFirst()
        .orElseThrow();
  }

  private Caller caller(String token) {
    return server
        .context()
        .getBean(Credentials.class)
        .token(new Secret(token), "", Instant.now())
        .orElseThrow()
        .caller();
  }
}
