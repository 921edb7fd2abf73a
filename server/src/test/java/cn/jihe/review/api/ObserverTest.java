package cn.jihe.review.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Account;
import cn.jihe.account.Role;
import cn.jihe.support.Calls;
import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.People;
import cn.jihe.support.ReviewedForms;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SharedServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** 查看人 reads what was accepted, and nothing that came before or after it. */
@ParameterizedClass
@EnumSource(Database.class)
final class ObserverTest {

  private static final String DECIDING =
      "{\"action\": \"accept\", \"version\": 1, \"contentHash\": \"%s\"}";

  private final RunningServer server;
  private final ReviewedForms forms;
  private final Account account;
  private final Calls observer;

  ObserverTest(Database database) {
    server = SharedServer.on(database);
    forms = new ReviewedForms(server);
    account = forms.of(Role.OBSERVER);
    observer = new Calls(server, People.of(server).token(account));
  }

  private int remark(String dossier, int version, String kind, String text) {
    return forms
        .reviewers()
        .post(
            "/api/v1/dossiers/" + dossier + "/remarks",
            "{\"version\": %d, \"path\": \"projectName\", \"kind\": \"%s\", \"text\": \"%s\"}"
                .formatted(version, kind, text))
        .statusCode();
  }

  private String page(String path) {
    HttpResponse<byte[]> answer =
        server.send(
            HttpRequest.newBuilder(server.at(path))
                .header("Cookie", "jihe_session=" + People.of(server).session(account)));
    assertThat(answer.statusCode()).isEqualTo(200);
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  @Test
  void whatIsNotAcceptedIsNotThere() {
    String dossier = forms.handedIn(new FilledDeclaration().ofProject("待审项目"));
    assertThat(observer.list("/api/v1/dossiers").get("items")).isEmpty();
    assertThat(observer.get("/api/v1/dossiers/" + dossier).statusCode()).isEqualTo(404);
    forms.decide(dossier, "return");
    assertThat(observer.get("/api/v1/dossiers/" + dossier).statusCode()).isEqualTo(404);
    assertThat(
            observer
                .post("/api/v1/dossiers/" + dossier + "/decisions", DECIDING.formatted("x"))
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void theVersionInForceIsThereAloneWhateverComesAfterIt() {
    FilledDeclaration form = new FilledDeclaration().ofProject("通过项目");
    String dossier = forms.handedIn(form);
    assertThat(remark(dossier, 1, "INTERNAL", "只给审核人看")).isEqualTo(201);
    assertThat(remark(dossier, 1, "SUGGEST", "名称可以更短")).isEqualTo(201);
    forms.decide(dossier, "accept");
    forms.decide(dossier, "reopen");
    forms.handedIn(form.with("E13", "≥31.00(场)"));
    assertThat(remark(dossier, 2, "MUST_CHANGE", "第二版的批注")).isEqualTo(201);

    JsonNode listed = observer.list("/api/v1/dossiers");
    assertThat(listed.get("total").asInt()).isEqualTo(1);
    assertThat(listed.at("/items/0/state").asText()).isEqualTo("ACCEPTED");
    JsonNode seen = observer.list("/api/v1/dossiers/" + dossier);
    assertThat(seen.get("state").asText()).isEqualTo("ACCEPTED");
    assertThat(seen.get("newest").asInt()).isEqualTo(1);
    assertThat(seen.get("versions")).hasSize(1);
    assertThat(seen.get("actions")).isEmpty();
    assertThat(seen.toString())
        .contains("名称可以更短")
        .doesNotContain("只给审核人看", "第二版的批注", "31.00", "RETURNED");

    String submission = seen.at("/versions/0/submission").asText();
    assertThat(observer.get("/api/v1/submissions/" + submission).statusCode()).isEqualTo(404);
    assertThat(observer.get("/api/v1/submissions/" + submission + "/original").statusCode())
        .isEqualTo(404);
    assertThat(observer.list("/api/v1/submissions").get("items")).isEmpty();
    String hash = seen.at("/versions/0/contentHash").asText();
    assertThat(
            observer
                .post("/api/v1/dossiers/" + dossier + "/decisions", DECIDING.formatted(hash))
                .statusCode())
        .isEqualTo(403);
    assertThat(remarkOfObserver(dossier)).isEqualTo(404);
  }

  private int remarkOfObserver(String dossier) {
    return observer
        .post(
            "/api/v1/dossiers/" + dossier + "/remarks",
            "{\"version\": 1, \"path\": \"projectName\", \"kind\": \"SUGGEST\", \"text\": \"x\"}")
        .statusCode();
  }

  @Test
  void itsPageShowsTheFormOfThatVersion() {
    FilledDeclaration form = new FilledDeclaration().ofProject("上墙项目");
    String dossier = forms.handedIn(form);
    forms.decide(dossier, "accept");
    forms.decide(dossier, "reopen");
    forms.handedIn(form.with("E13", "≥31.00(场)"));
    String page = page("/dossiers/" + dossier + "?tab=form");
    assertThat(page).contains("上墙项目", "≥24.00(场)").doesNotContain("31.00", "/original");
    assertThat(page("/dossiers/" + dossier + "?version=2")).doesNotContain("31.00");
    assertThat(page("/overview/dossiers")).contains("上墙项目");
  }
}
