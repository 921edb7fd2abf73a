package cn.jihe.overview;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Account;
import cn.jihe.account.Hat;
import cn.jihe.account.Organisation;
import cn.jihe.account.Role;
import cn.jihe.account.Scope;
import cn.jihe.ledger.FormFigures;
import cn.jihe.ledger.FormFigures.Choice;
import cn.jihe.ledger.FormFigures.Which;
import cn.jihe.ledger.PageOf;
import cn.jihe.rule.Severity;
import cn.jihe.support.Calls;
import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SharedServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A department of its own, with two units whose forms have come to different stages. */
@ParameterizedClass
@EnumSource(Database.class)
final class OverviewTest {

  private static final int MOST_BYTES = 350 * 1024;
  private static final PageOf FIRST = new PageOf(0, 50);

  private final RunningServer server;
  private final People people;
  private final Organisation department;
  private final Organisation one;
  private final Organisation other;
  private final Account reviewer;
  private final Calls reviewers;
  private final FormFigures figures;

  OverviewTest(Database database) {
    server = SharedServer.on(database);
    people = People.of(server);
    String mark = UUID.randomUUID().toString().substring(0, 8);
    department = people.root("总览部门" + mark);
    one = people.below(department, "总览一院" + mark);
    other = people.below(department, "总览二院" + mark);
    reviewer = people.account(Hat.of(Role.REVIEWER, department.id()));
    reviewers = new Calls(server, people.token(reviewer));
    figures = server.context().getBean(FormFigures.class);
    handIn();
  }

  private void handIn() {
    String clerk = people.token(Role.CLERK, one);
    String accepted = handedIn(clerk, one, new FilledDeclaration().ofProject("甲"));
    handedIn(clerk, one, new FilledDeclaration().ofProject("乙"));
    String returned = handedIn(clerk, one, new FilledDeclaration().ofProject("丙"));
    handedIn(
        people.token(Role.CLERK, other),
        other,
        new FilledDeclaration().ofProject("丁").withPoorTargets());
    decide(accepted, "accept");
    decide(returned, "return");
  }

  private String handedIn(String token, Organisation unit, FilledDeclaration form) {
    return RunningServer.json(
            server.submit(token, "表.xlsx", form.with("E5", unit.name()).xlsx(), Map.of()))
        .at("/stored/0/dossier")
        .asText();
  }

  private void decide(String id, String action) {
    JsonNode seen = reviewers.list("/api/v1/dossiers/" + id);
    ObjectNode wanted = JsonNodeFactory.instance.objectNode();
    wanted.put("action", action).put("note", "请补充满意度指标并核对金额");
    wanted.set("version", seen.at("/versions/0/version"));
    wanted.set("contentHash", seen.at("/versions/0/contentHash"));
    assertThat(
            reviewers.post("/api/v1/dossiers/" + id + "/decisions", wanted.toString()).statusCode())
        .isEqualTo(200);
  }

  private Scope scope() {
    return new Scope(Set.of(department.id()), Set.of());
  }

  private HttpResponse<byte[]> page(Account account, String path) {
    return server.send(
        HttpRequest.newBuilder(server.at(path))
            .header("Cookie", "jihe_session=" + people.session(account)));
  }

  @Test
  void everyFormCountsOnceInTheStageItHasComeTo() {
    JsonNode total = reviewers.list("/api/v1/overview?year=2024&kind=DECLARATION").get("total");
    assertThat(total.get("dossiers").asInt()).isEqualTo(4);
    assertThat(total.get("accepted").asInt()).isEqualTo(1);
    assertThat(total.get("waiting").asInt()).isEqualTo(1);
    assertThat(total.get("returned").asInt()).isEqualTo(1);
    assertThat(total.get("failed").asInt()).isEqualTo(1);
    assertThat(total.get("errors").asInt()).isPositive();
    assertThat(total.get("missing").isNull()).isTrue();
    assertThat(reviewers.list("/api/v1/overview?year=2023").at("/total/dossiers").asInt()).isZero();
    assertThat(
            reviewers
                .list("/api/v1/overview?organisation=" + other.id())
                .at("/total/dossiers")
                .asInt())
        .isEqualTo(1);
    assertThat(reviewers.get("/api/v1/overview?organisation=x").statusCode()).isEqualTo(400);
  }

  @Test
  void figuresAreSumsOverTheListsBehindThem() {
    JsonNode overview = reviewers.list("/api/v1/overview");
    assertThat(overview.get("units")).hasSize(2);
    assertThat(overview.get("rules")).isNotEmpty();
    int dossiers = 0;
    for (JsonNode unit : overview.get("units")) {
      Optional<UUID> id = Optional.of(UUID.fromString(unit.get("organisation").asText()));
      for (Stage stage : Stage.values()) {
        long listed = listed(new Which(id, stage.states(), none(), none(), none()));
        assertThat(listed).isEqualTo(unit.get(stage.name().toLowerCase(Locale.ROOT)).asLong());
        dossiers += (int) listed;
      }
      assertThat(listed(new Which(id, Set.of(), none(), none(), Optional.of(Severity.ERROR))))
          .isEqualTo(unit.get("withErrors").asLong());
    }
    assertThat(dossiers).isEqualTo(overview.at("/total/dossiers").asInt());
    int errors = 0;
    for (JsonNode rule : overview.get("rules")) {
      Severity severity = Severity.valueOf(rule.get("severity").asText());
      Optional<String> code = Optional.of(rule.get("rule").asText());
      assertThat(listed(new Which(none(), Set.of(), none(), code, Optional.of(severity))))
          .isEqualTo(rule.get("dossiers").asLong());
      errors += severity == Severity.ERROR ? rule.get("findings").asInt() : 0;
    }
    assertThat(errors).isEqualTo(overview.at("/total/errors").asInt());
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }

  private long listed(Which which) {
    return figures.dossiers(Choice.ALL, which, FIRST, scope()).total();
  }

  @Test
  void anObserverIsCountedOnlyWhatWasAccepted() {
    Calls observer = new Calls(server, people.token(Role.OBSERVER, department));
    JsonNode overview = observer.list("/api/v1/overview");
    assertThat(overview.at("/total/dossiers").asInt()).isEqualTo(1);
    assertThat(overview.at("/total/accepted").asInt()).isEqualTo(1);
    assertThat(overview.get("units")).hasSize(1);
    assertThat(
            new Calls(server, people.token(Role.CLERK, one)).get("/api/v1/overview").statusCode())
        .isEqualTo(403);
  }

  @Test
  void thePageSaysTheMainPointsAndLeadsToTheListsAndToAWorkbook() throws IOException {
    String page = new String(page(reviewer, "/overview").body(), StandardCharsets.UTF_8);
    assertThat(page).contains("已报送 4 张", "id=\"rules\"", "截至", one.name(), "/overview/dossiers?");
    String list =
        new String(
            page(reviewer, "/overview/dossiers?stage=failed").body(), StandardCharsets.UTF_8);
    assertThat(list).contains("共 1 张", "丁").doesNotContain(">甲<");
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(new ByteArrayInputStream(page(reviewer, "/overview.xlsx").body()))) {
      assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
      assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(2);
    }
    assertThat(page(people.account(Hat.of(Role.CLERK, one.id())), "/overview").statusCode())
        .isEqualTo(404);
  }

  @Test
  void thePageIsLoadedWithFewBytes() {
    int bytes = 0;
    for (String path :
        List.of(
            "/overview",
            "/assets/overview.js",
            "/assets/overview.css",
            "/assets/page.css",
            "/assets/people.css",
            "/assets/result.css",
            "/assets/tokens.css")) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(server.at(path))
              .header("Accept-Encoding", "gzip")
              .header("Cookie", "jihe_session=" + people.session(reviewer));
      HttpResponse<byte[]> answer = server.send(request);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      bytes += answer.body().length;
    }
    assertThat(bytes).isBetween(1, MOST_BYTES);
  }

  @Test
  void theQueueIsFilteredByRule() {
    assertThat(reviewers.list("/api/v1/queue?rule=Z99").get("items")).isEmpty();
    assertThat(reviewers.list("/api/v1/queue").get("items")).hasSize(1);
  }
}
