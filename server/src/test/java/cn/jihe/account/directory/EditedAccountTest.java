package cn.jihe.account.directory;

import static cn.jihe.support.PageForms.to;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Account;
import cn.jihe.account.Accounts;
import cn.jihe.account.Hat;
import cn.jihe.account.Organisation;
import cn.jihe.account.Role;
import cn.jihe.account.signin.PasswordHashes;
import cn.jihe.support.Calls;
import cn.jihe.support.Database;
import cn.jihe.support.PageForms;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SharedServer;
import cn.jihe.support.StoredRows;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever edits an account changes what stands in its form, and nothing of how it signs in. */
@ParameterizedClass
@EnumSource(Database.class)
final class EditedAccountTest {

  private static final Instant SIGNED_IN = Instant.parse("2026-03-02T01:02:03Z");

  private final RunningServer server;
  private final Organisation unit;
  private final Account account;
  private final String path;
  private final Calls api;
  private final PageForms pages;
  private final String session;

  EditedAccountTest(Database database) {
    server = SharedServer.on(database);
    People people = People.of(server);
    unit = people.root("修改账号的单位" + UUID.randomUUID());
    account = people.account("jade-lantern-42", Hat.of(Role.CLERK, unit.id()));
    Accounts accounts = server.context().getBean(Accounts.class);
    accounts.setPassword(
        account.id(),
        server.context().getBean(PasswordHashes.class).hash("bamboo-harbour-7"),
        true);
    accounts.signedIn(account.id(), SIGNED_IN);
    Account administrator = people.account(new Hat(Role.ADMIN, Optional.empty()));
    api = new Calls(server, people.token(administrator));
    pages = new PageForms(server);
    session = people.session(administrator);
    path = "accounts/" + account.id();
  }

  private Account now() {
    return server.context().getBean(Accounts.class).find(account.id()).orElseThrow();
  }

  private void assertSignsInAsBefore() {
    assertThat(now().mustChange()).isTrue();
    assertThat(now().lastSignIn()).contains(SIGNED_IN);
    assertThat(api.list("/api/v1/" + path).path("mustChange").asBoolean()).isTrue();
  }

  /** What is kept of changes to it. */
  private long events() {
    return new StoredRows(server)
        .count(
            "select count(*) from event where what like 'ACCOUNT%' and details like '%"
                + account.id()
                + "%'");
  }

  /** The form as it was shown, with some of it typed over. */
  private HttpResponse<byte[]> save(Map<String, String> typed) {
    Account shown = now();
    Map<String, String> form = new HashMap<>();
    form.put("revision", String.valueOf(shown.revision()));
    form.put("login", shown.login());
    form.put("name", shown.name());
    form.put("email", shown.email().orElse(""));
    form.put("language", "");
    form.put("subject", "");
    form.put("role-0", "CLERK");
    form.put("organisation-0", unit.id().toString());
    form.putAll(typed);
    return pages.post(session, "/admin/" + path, form);
  }

  @Test
  void onThePageItsMarkAndItsLastSignInStay() {
    assertThat(to(save(Map.of("name", "改名某", "email", "g@example.cn")))).endsWith("said=kept");
    assertThat(now().name()).isEqualTo("改名某");
    assertSignsInAsBefore();
    assertThat(events()).isEqualTo(1);
    assertThat(to(save(Map.of("disabled", "on")))).endsWith("said=kept");
    assertThat(to(save(Map.of()))).endsWith("said=kept");
    assertThat(now().isEnabled()).isTrue();
    assertSignsInAsBefore();
  }

  @Test
  void byTheInterfaceItsMarkAndItsLastSignInStay() {
    HttpResponse<byte[]> changed = api.patch("/api/v1/" + path, "{\"name\": \"改名某\"}");
    assertThat(changed.statusCode()).isEqualTo(200);
    JsonNode answer = RunningServer.json(changed);
    assertThat(answer.path("name").asText()).isEqualTo("改名某");
    assertThat(answer.path("mustChange").asBoolean()).isTrue();
    // Neither is to be set by whoever asks for it.
    api.patch("/api/v1/" + path, "{\"mustChange\": false, \"lastSignIn\": null}");
    assertSignsInAsBefore();
    assertThat(events()).isEqualTo(1);
  }

  @Test
  void aSaveThatChangesNothingIsNoEventAndNoNewRevision() {
    int revision = now().revision();
    assertThat(to(save(Map.of()))).endsWith("said=kept");
    JsonNode shown = api.list("/api/v1/" + path);
    assertThat(api.patch("/api/v1/" + path, "{}").statusCode()).isEqualTo(200);
    assertThat(api.patch("/api/v1/" + path, shown.toString()).statusCode()).isEqualTo(200);
    assertThat(now().revision()).isEqualTo(revision);
    assertThat(events()).isZero();
    assertSignsInAsBefore();
  }
}
