package cn.jihe.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jihe.account.Accounts;
import cn.jihe.account.Organisations;
import cn.jihe.account.signin.Device;
import cn.jihe.account.signin.SignIn;
import cn.jihe.account.signin.SignedInto;
import cn.jihe.check.Environment;
import cn.jihe.support.Database;
import cn.jihe.support.RunningServer;
import cn.jihe.text.SettingsException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FirstStartTest {

  private static final Pattern ONE_TIME = Pattern.compile("([a-z2-9]{4}-){3}[a-z2-9]{4}");

  private final ByteArrayOutputStream console = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(console, true, StandardCharsets.UTF_8);

  @Test
  void aStoreWithoutAccountsGetsAnAdministratorOnce() throws IOException {
    try (RunningServer server = new RunningServer(Database.H2.fresh())) {
      Path weak = Files.writeString(Database.folder().resolve("password"), "admin-admin-1\n");
      assertThatThrownBy(() -> start(server, Map.of("JIHE_ADMIN_PASSWORD_FILE", weak.toString())))
          .isInstanceOf(SettingsException.class)
          .hasMessageContaining("JIHE_ADMIN_PASSWORD_FILE");
      assertThatThrownBy(() -> start(server, Map.of("JIHE_ADMIN_PASSWORD_FILE", "no/such/file")))
          .isInstanceOf(SettingsException.class);
      assertThat(server.context().getBean(Accounts.class).isEmpty()).isTrue();

      start(server, Map.of());
      Matcher shown = ONE_TIME.matcher(said());
      assertThat(shown.find()).isTrue();
      assertThat(signIn(server, "admin", shown.group()).mustChange()).isTrue();
      console.reset();
      start(server, Map.of());
      assertThat(said()).isEmpty();

      assertThatThrownBy(() -> first(server, Map.of()).demo())
          .isInstanceOf(SettingsException.class)
          .hasMessageContaining("--demo");
    }
  }

  @Test
  void anEmptyStoreIsFilledToBeTriedWithAnAccountForEachRole() {
    try (RunningServer server = new RunningServer(Database.H2.fresh())) {
      assertThatThrownBy(() -> first(server, Map.of("JIHE_DEMO_PASSWORD", "short")).demo())
          .isInstanceOf(SettingsException.class)
          .hasMessageContaining("JIHE_DEMO_PASSWORD");
      first(server, Map.of("JIHE_DEMO_PASSWORD", "jade-lantern-42")).demo();
      assertThat(said()).contains("clerk.131001").doesNotContain("jade-lantern-42");
      for (String login :
          List.of("clerk.131001", "head.231001", "reviewer.131", "bureau", "admin2")) {
        assertThat(signIn(server, login, "jade-lantern-42").mustChange()).as(login).isFalse();
      }
      assertThat(server.context().getBean(Organisations.class).all())
          .anyMatch(each -> each.name().equals("上海市血液管理办公室"));

      console.reset();
      first(server, Map.of()).demo();
      start(server, Map.of());
      assertThat(said()).doesNotContain("clerk.131001");
      assertThat(signIn(server, "observer", "jade-lantern-42").mustChange()).isFalse();
    }
  }

  @Test
  @Tag("slow")
  void ofTwoServersThatStartAtOnceOneMakesTheAdministrator() {
    String url = Database.POSTGRESQL.fresh();
    try (RunningServer one = new RunningServer(url);
        RunningServer other = new RunningServer(url)) {
      CompletableFuture.allOf(
              CompletableFuture.runAsync(() -> start(one, Map.of())),
              CompletableFuture.runAsync(() -> start(other, Map.of())))
          .join();
      // Once in each language.
      List<String> shown = ONE_TIME.matcher(said()).results().map(MatchResult::group).toList();
      assertThat(shown).hasSize(2);
      assertThat(shown.get(0)).isEqualTo(shown.get(1));
    }
  }

  private FirstStart first(RunningServer server, Map<String, String> settings) {
    return new FirstStart(server.context(), new Environment(settings), out);
  }

  private void start(RunningServer server, Map<String, String> settings) {
    first(server, settings).administrator();
  }

  private String said() {
    return console.toString(StandardCharsets.UTF_8);
  }

  private static SignedInto signIn(RunningServer server, String login, String password) {
    return (SignedInto)
        server
            .context()
            .getBean(SignIn.class)
            .byPassword(login, password, new Device("", "192.0.2.9", ""), Optional.empty());
  }
}
