package cn.jihe.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Account;
import cn.jihe.account.Accounts;
import cn.jihe.account.Hat;
import cn.jihe.account.Role;
import cn.jihe.account.signin.Device;
import cn.jihe.account.signin.SignIn;
import cn.jihe.account.signin.SignInOutcome;
import cn.jihe.account.signin.SignedInto;
import cn.jihe.account.signin.WrongLogin;
import cn.jihe.check.Core;
import cn.jihe.check.Environment;
import cn.jihe.cli.CommandLineProgram;
import cn.jihe.support.Calls;
import cn.jihe.support.Database;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import cn.jihe.support.ServerProcess;
import cn.jihe.support.StoredRows;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A one-time password for who is locked out, given on the server's machine with its settings. */
final class ResetPasswordTest {

  private static final Pattern ONE_TIME =
      Pattern.compile("(?<![\\w-])([a-z2-9]{4}-){3}[a-z2-9]{4}(?![\\w-])");
  private static final String PASSWORD = "jade-lantern-42";
  private static final String RESETS =
      "select count(*) from event where what = 'PASSWORD_RESET' and account is null";

  private final Path data = Database.folder();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void theOldPasswordSessionsAndTokensEndAndTheNewOneHasToBeChanged() {
    String url = Database.url(data.resolve("jihe"));
    Entry before;
    try (RunningServer server = new RunningServer(url)) {
      before = Entry.of(server);
    }
    Map<String, String> settings = Map.of("JIHE_DATA", data.toString());
    String password = password(run(0, settings, before.account().login().toUpperCase(Locale.ROOT)));
    assertThat(run(1, settings, "nobody.at.all")).contains("nobody.at.all").doesNotContain("-");
    try (RunningServer server = new RunningServer(url)) {
      before.assertReplacedBy(password, server);
      assertThat(new StoredRows(server).count(RESETS)).isEqualTo(1);
    }
  }

  /** Only in a process of its own does a server keep the store's file to itself. */
  @Test
  @Tag("slow")
  void theBuiltInStoreOfARunningServerIsLeftAlone() throws Exception {
    Entry entry;
    try (RunningServer server = new RunningServer(Database.url(data.resolve("jihe")))) {
      entry = Entry.of(server);
    }
    Map<String, String> settings = Map.of("JIHE_DATA", data.toString());
    try (ServerProcess server = ServerProcess.ready(settings);
        HttpClient client = HttpClient.newHttpClient()) {
      assertThat(run(2, settings, entry.account().login()))
          .contains("数据文件正被另一个绩核进程使用")
          .doesNotContainPattern(ONE_TIME);
      HttpRequest me =
          HttpRequest.newBuilder(server.at("/api/v1/me"))
              .header("Authorization", "Bearer " + entry.token())
              .build();
      assertThat(client.send(me, HttpResponse.BodyHandlers.discarding()).statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  @Tag("slow")
  void besideARunningServerOnAnotherDatabaseItHoldsThereAtOnce() {
    String url = Database.POSTGRESQL.fresh();
    try (RunningServer server = new RunningServer(url)) {
      Entry entry = Entry.of(server);
      Map<String, String> settings = Map.of("JIHE_DATA", data.toString(), "JIHE_DB_URL", url);
      String password = password(run(0, settings, entry.account().login()));
      entry.assertReplacedBy(password, server);
    }
  }

  private static String password(String said) {
    Matcher shown = ONE_TIME.matcher(said);
    assertThat(shown.find()).as(said).isTrue();
    return shown.group();
  }

  private String run(int code, Map<String, String> settings, String login) {
    said.reset();
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    List<ResetPassword> commands =
        List.of(new ResetPassword(stream, stream, new Environment(settings)));
    int ended =
        new CommandLineProgram(stream, stream, () -> Core.load(Map.of()), commands)
            .run("reset-password", login);
    String all = said.toString(StandardCharsets.UTF_8);
    assertThat(ended).as(all).isEqualTo(code);
    return all;
  }

  /** Somebody who has a session and a token. */
  private record Entry(Account account, String session, String token) {

    static Entry of(RunningServer server) {
      People people = People.of(server);
      Account account = people.account(PASSWORD, new Hat(Role.ADMIN, Optional.empty()));
      return new Entry(account, people.session(account), people.token(account));
    }

    SignInOutcome signIn(RunningServer server, String password) {
      return server
          .context()
          .getBean(SignIn.class)
          .byPassword(account.login(), password, new Device("", "192.0.2.9", ""), Optional.empty());
    }

    void assertReplacedBy(String password, RunningServer server) {
      assertThat(
              server
                  .send(
                      HttpRequest.newBuilder(server.at("/api/v1/me"))
                          .header("Cookie", "jihe_session=" + session))
                  .statusCode())
          .isEqualTo(401);
      assertThat(new Calls(server, token).get("/api/v1/me").statusCode()).isEqualTo(401);
      assertThat(signIn(server, PASSWORD)).isInstanceOf(WrongLogin.class);
      SignedInto into = (SignedInto) signIn(server, password);
      assertThat(into.mustChange()).isTrue();
      assertThat(
              server
                  .context()
                  .getBean(Accounts.class)
                  .find(account.id())
                  .orElseThrow()
                  .mustChange())
          .isTrue();
    }
  }
}
