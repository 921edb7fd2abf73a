package cn.jihe.inbox.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jihe.account.Account;
import cn.jihe.account.Accounts;
import cn.jihe.account.Actor;
import cn.jihe.account.Hat;
import cn.jihe.account.Organisation;
import cn.jihe.account.Role;
import cn.jihe.database.Transactions;
import cn.jihe.inbox.Inbox;
import cn.jihe.inbox.InboxNotice;
import cn.jihe.inbox.News;
import cn.jihe.inbox.NoticeKind;
import cn.jihe.inbox.NoticeStore;
import cn.jihe.support.Calls;
import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SharedServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A bureau, a department and a unit of each test's own. */
@ParameterizedClass
@EnumSource(Database.class)
final class InboxTest {

  private static final String INBOX = "/api/v1/inbox";

  private final RunningServer server;
  private final People people;
  private final Organisation bureau;
  private final Organisation department;
  private final Organisation unit;
  private final Account clerkAccount;
  private final String clerk;
  private final Calls clerks;
  private final Account reviewer;
  private final Calls reviewers;

  InboxTest(Database database) {
    server = SharedServer.on(database);
    people = People.of(server);
    String mark = UUID.randomUUID().toString().substring(0, 8);
    bureau = people.root("消息财政" + mark);
    department = people.below(bureau, "消息部门" + mark);
    unit = people.below(department, "消息单位" + mark);
    clerkAccount = people.account(Hat.of(Role.CLERK, unit.id()));
    clerk = people.token(clerkAccount);
    clerks = new Calls(server, clerk);
    reviewer = people.account(Hat.of(Role.REVIEWER, department.id()));
    reviewers = new Calls(server, people.token(reviewer));
  }

  private Calls another(Role role, Organisation organisation) {
    return new Calls(server, people.token(role, organisation));
  }

  private String handedIn(String... projects) {
    FilledDeclaration[] forms =
        List.of(projects).stream()
            .map(name -> new FilledDeclaration().ofProject(name).with("E5", unit.name()))
            .toArray(FilledDeclaration[]::new);
    JsonNode stored =
        RunningServer.json(server.submit(clerk, "表.xlsx", FilledDeclaration.xlsx(forms), Map.of()));
    assertThat(stored.at("/stored/0/state").asText()).isEqualTo("SUBMITTED");
    return stored.at("/stored/0/dossier").asText();
  }

  private static void decide(Calls calls, String id, String action) {
    JsonNode seen = calls.list("/api/v1/dossiers/" + id);
    ObjectNode wanted = JsonNodeFactory.instance.objectNode();
    wanted.put("action", action).put("note", "请核对金额并补充满意度指标");
    wanted.set("version", seen.get("newest"));
    wanted.set("contentHash", seen.at("/versions/0/contentHash"));
    HttpResponse<byte[]> answer =
        calls.post("/api/v1/dossiers/" + id + "/decisions", wanted.toString());
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  private static List<JsonNode> items(Calls calls) {
    return StreamSupport.stream(calls.list(INBOX).get("items").spliterator(), false).toList();
  }

  private static List<String> kinds(Calls calls) {
    return items(calls).stream().map(item -> item.get("what").asText()).toList();
  }

  private static String remarked(Calls calls, String dossier, String kind) {
    ObjectNode remark =
        JsonNodeFactory.instance
            .objectNode()
            .put("version", 1)
            .put("kind", kind)
            .put("path", "projectName")
            .put("text", "请写全称");
    HttpResponse<byte[]> answer =
        calls.post("/api/v1/dossiers/" + dossier + "/remarks", remark.toString());
    assertThat(answer.statusCode()).isEqualTo(201);
    return RunningServer.json(answer).get("id").asText();
  }

  @Test
  void whatIsHandedInIsOneUnreadLineForTheUnitAndTheDayThatCountsUp() {
    String first = handedIn("甲");
    assertThat(kinds(clerks)).isEmpty();
    JsonNode line = items(reviewers).getFirst();
    assertThat(line.get("what").asText()).isEqualTo("submitted");
    assertThat(line.get("dossier").asText()).isEqualTo(first);
    assertThat(line.get("version").asInt()).isEqualTo(1);
    assertThat(line.get("link").asText()).isEqualTo("/dossiers/" + first);
    assertThat(line.get("text").asText()).isEqualTo(unit.name() + " 提交了“甲”第 1 版，待审核");
    assertThat(line.get("read").asBoolean()).isFalse();
    handedIn("乙", "丙");
    assertThat(items(reviewers)).hasSize(1);
    JsonNode counted = items(reviewers).getFirst();
    assertThat(counted.get("id")).isEqualTo(line.get("id"));
    assertThat(counted.get("count").asInt()).isEqualTo(3);
    assertThat(counted.get("dossier").isNull()).isTrue();
    assertThat(counted.get("text").asText()).isEqualTo(unit.name() + " 提交了 3 张表，待审核");
    assertThat(counted.get("link").asText()).startsWith("/review?unit=");
    post(reviewers, "/" + line.get("id").asText() + "/read");
    handedIn("丁");
    assertThat(items(reviewers)).hasSize(2);
    assertThat(items(reviewers).getFirst().get("count").asInt()).isEqualTo(1);
  }

  private static int post(Calls calls, String path) {
    return calls.post(INBOX + path, "").statusCode();
  }

  @Test
  void theUnitIsToldWhatBecameOfItsForms() {
    String id = handedIn("子");
    decide(reviewers, id, "return");
    JsonNode returned = items(clerks).getFirst();
    assertThat(returned.get("what").asText()).isEqualTo("returned");
    assertThat(returned.get("dossier").asText()).isEqualTo(id);
    assertThat(returned.get("text").asText()).isEqualTo("“子”第 1 版已退回，请按退回意见修改后重新提交");
    decide(reviewers, id, "undo");
    decide(reviewers, id, "accept");
    decide(reviewers, id, "reopen");
    assertThat(kinds(clerks)).containsExactly("reopened", "accepted", "undone", "returned");
    assertThat(kinds(reviewers)).containsExactly("submitted");
  }

  @Test
  void whatComesAgainAfterItsReturnOrIsTakenBackIsToldToTheReviewers() {
    String id = handedIn("丑");
    decide(reviewers, id, "return");
    byte[] changed =
        new FilledDeclaration()
            .ofProject("丑")
            .with("E5", unit.name())
            .with("E13", "≥30.00(场)")
            .xlsx();
    server.submit(clerk, "改.xlsx", changed, Map.of());
    assertThat(kinds(reviewers)).containsExactly("resubmitted", "submitted");
    decide(clerks, id, "withdraw");
    assertThat(kinds(reviewers)).containsExactly("withdrawn", "resubmitted", "submitted");
  }

  @Test
  void withTwoLevelsEachIsToldWhenItIsHisTurn() {
    Calls heads = another(Role.UNIT_HEAD, unit);
    Calls bureaus = another(Role.BUREAU, bureau);
    ObjectNode period =
        JsonNodeFactory.instance
            .objectNode()
            .put("code", "P-" + UUID.randomUUID())
            .put("name", "2024年度申报")
            .put("kind", "DECLARATION")
            .put("year", 2024)
            .put("levels", 2)
            .put("endorsed", true)
            .put("organisation", department.id().toString());
    JsonNode added = RunningServer.json(reviewers.post("/api/v1/periods", period.toString()));
    assertThat(kinds(clerks)).containsExactly("period-opened");
    assertThat(items(clerks).getFirst().get("text").asText()).contains("2024年度申报");
    String stored =
        RunningServer.json(
                server.submit(
                    clerk,
                    "表.xlsx",
                    new FilledDeclaration().ofProject("寅").with("E5", unit.name()).xlsx(),
                    Map.of()))
            .at("/stored/0/dossier")
            .asText();
    assertThat(kinds(heads)).containsExactly("prepared", "period-opened");
    assertThat(kinds(reviewers)).isEmpty();
    decide(heads, stored, "endorse");
    assertThat(kinds(reviewers)).containsExactly("submitted");
    decide(reviewers, stored, "accept");
    assertThat(kinds(bureaus)).containsExactly("referred", "period-opened");
    assertThat(kinds(clerks)).containsExactly("referred", "period-opened");
    decide(bureaus, stored, "return-to-department");
    assertThat(kinds(reviewers)).containsExactly("returned-to-department", "submitted");
    String at = "/api/v1/periods/" + added.get("id").asText();
    ObjectNode extension =
        JsonNodeFactory.instance
            .objectNode()
            .put("organisation", unit.id().toString())
            .put("due", "2999-03-31")
            .put("reason", "系统升级");
    assertThat(reviewers.post(at + "/extensions", extension.toString()).statusCode())
        .isLessThan(300);
    assertThat(items(clerks).getFirst().get("text").asText())
        .isEqualTo("2024年度申报：截止时间延至 2999年3月31日 24:00");
    reviewers.post(at + "/closing", "");
    assertThat(kinds(heads)).startsWith("period-closed", "extended");
  }

  @Test
  void remarksAndRepliesAreToldAndWhatReviewersSayAmongThemselvesNeverToTheUnit() {
    String id = handedIn("卯");
    Account other = people.account(Hat.of(Role.REVIEWER, department.id()));
    Calls others = new Calls(server, people.token(other));
    ObjectNode assignee = JsonNodeFactory.instance.objectNode();
    assignee.put("account", other.id().toString());
    reviewers.post("/api/v1/dossiers/" + id + "/assignment", assignee.toString());
    String remark = remarked(reviewers, id, "QUESTION");
    remarked(reviewers, id, "SUGGEST");
    remarked(reviewers, id, "INTERNAL");
    assertThat(kinds(clerks)).containsExactly("remark");
    assertThat(items(clerks).getFirst().get("text").asText()).isEqualTo("“卯”有 2 条新批注");
    assertThat(items(clerks).getFirst().get("dossier").asText()).isEqualTo(id);
    assertThat(kinds(others)).containsExactly("internal", "assigned");
    assertThat(kinds(reviewers)).containsExactly("submitted");
    clerks.post("/api/v1/remarks/" + remark + "/replies", "{\"text\":\"已按批复填写\"}");
    assertThat(kinds(reviewers)).containsExactly("reply", "submitted");
    assertThat(items(clerks).toString()).doesNotContain("请写全称");
  }

  @Test
  void whoHasLostTheScopeReadsNoNameAndNoLink() {
    String id = handedIn("辰");
    decide(reviewers, id, "accept");
    Accounts accounts = server.context().getBean(Accounts.class);
    Account now = accounts.find(clerkAccount.id()).orElseThrow();
    Organisation elsewhere = people.root("别处" + UUID.randomUUID());
    Hat other = Hat.of(Role.CLERK, elsewhere.id());
    accounts.save(now.withHats(List.of(other)).withIdentity(now.id(), now.revision() + 1));
    Calls moved = new Calls(server, people.token(accounts.find(now.id()).orElseThrow()));
    JsonNode line = items(moved).getFirst();
    assertThat(line.get("dossier").isNull()).isTrue();
    assertThat(line.get("link").isNull()).isTrue();
    assertThat(line.get("version").isNull()).isTrue();
    assertThat(line.toString()).doesNotContain("辰").doesNotContain(id);
  }

  @Test
  void nobodyElseIsToldOrReadsAnothersInbox() {
    Organisation sibling = people.below(department, "旁单位" + UUID.randomUUID());
    Calls siblings = another(Role.CLERK, sibling);
    Calls observers = another(Role.OBSERVER, department);
    Calls auditors = another(Role.AUDITOR, department);
    String id = handedIn("巳");
    decide(reviewers, id, "accept");
    assertThat(items(siblings)).isEmpty();
    assertThat(items(observers)).isEmpty();
    assertThat(items(auditors)).isEmpty();
    String own = items(clerks).getFirst().get("id").asText();
    assertThat(post(siblings, "/" + own + "/read")).isEqualTo(404);
    assertThat(post(siblings, "/" + UUID.randomUUID() + "/read")).isEqualTo(404);
    assertThat(post(siblings, "/read")).isEqualTo(204);
    assertThat(items(clerks).getFirst().get("read").asBoolean()).isFalse();
  }

  @Test
  void linesAreReadOneByOneOrAllAtOnceAndTheListGoesOnBehindAMark() {
    for (String project : List.of("一", "二", "三")) {
      decide(reviewers, handedIn(project), "accept");
    }
    JsonNode first = clerks.list(INBOX + "?size=2");
    assertThat(first.get("items")).hasSize(2);
    assertThat(first.get("total").asInt()).isEqualTo(3);
    assertThat(first.get("unread").asInt()).isEqualTo(3);
    JsonNode second = clerks.list(INBOX + "?size=2&after=" + first.get("next").asText());
    assertThat(second.get("items")).hasSize(1);
    assertThat(second.get("next").isNull()).isTrue();
    assertThat(post(clerks, "/" + second.at("/items/0/id").asText() + "/read")).isEqualTo(204);
    assertThat(clerks.list(INBOX + "?unread=true").get("total").asInt()).isEqualTo(2);
    assertThat(post(clerks, "/read")).isEqualTo(204);
    assertThat(clerks.list(INBOX).get("unread").asInt()).isZero();
    assertThat(clerks.get(INBOX + "?after=x").statusCode()).isEqualTo(400);
    HttpRequest.Builder english =
        HttpRequest.newBuilder(server.at(INBOX)).header("Accept-Language", "en");
    assertThat(RunningServer.json(clerks.send(english)).at("/items/0/text").asText())
        .isEqualTo("“三”, version 1, was accepted");
  }

  @Test
  void whatIsUndoneLeavesNoNotice() {
    Inbox inbox = server.context().getBean(Inbox.class);
    Transactions transactions = server.context().getBean(Transactions.class);
    News each = News.of(NoticeKind.ACCEPTED, UUID.randomUUID(), 1, unit.id());
    News counted = News.of(NoticeKind.SUBMITTED, UUID.randomUUID(), 1, unit.id());
    assertThatThrownBy(
            () ->
                transactions.write(
                    () -> {
                      inbox.tell(each, Set.of(clerkAccount.id()), Actor.SERVER);
                      inbox.tell(counted, Set.of(clerkAccount.id()), Actor.SERVER);
                      throw new IllegalArgumentException("undone");
                    }))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(items(clerks)).isEmpty();
  }

  @Test
  void aReasonThatIsNotTakenIsToldOnceAndNotAsARemark() {
    byte[] form =
        new FilledDeclaration()
            .ofProject("午")
            .with("E5", unit.name())
            .with("E20", "≤95.00(%)")
            .xlsx();
    JsonNode submitted = RunningServer.json(server.submit(clerk, "表.xlsx", form, Map.of()));
    String id = submitted.at("/stored/0/dossier").asText();
    String key =
        StreamSupport.stream(submitted.at("/forms/0/findings").spliterator(), false)
            .filter(finding -> finding.get("severity").asText().equals("WARNING"))
            .map(finding -> finding.get("key").asText())
            .findFirst()
            .orElseThrow();
    ObjectNode reason =
        JsonNodeFactory.instance
            .objectNode()
            .put("key", key)
            .put("category", "APPROVAL")
            .put("text", "上级批复明确按此口径执行");
    JsonNode given =
        RunningServer.json(clerks.post("/api/v1/dossiers/" + id + "/reasons", reason.toString()));
    HttpResponse<byte[]> judged =
        reviewers.post(
            "/api/v1/reasons/" + given.get("id").asText() + "/verdict",
            "{\"verdict\": \"REJECTED\"}");
    assertThat(judged.statusCode()).isEqualTo(200);
    assertThat(kinds(clerks)).containsExactly("reason-rejected");
    assertThat(items(clerks).getFirst().get("link").asText())
        .startsWith("/dossiers/" + id + "?tab=form#r-");
  }

  @Test
  void whatWasToldLongAgoIsTakenAwayALittleAtATime() {
    NoticeStore store = server.context().getBean(NoticeStore.class);
    Transactions transactions = server.context().getBean(Transactions.class);
    Instant old = Instant.parse("2001-02-03T04:05:06Z");
    transactions.write(() -> store.add(Stream.generate(() -> told(old)).limit(3).toList()));
    assertThat(items(clerks)).hasSize(3);
    Instant before = old.plusSeconds(1);
    assertThat(transactions.write(() -> store.forget(before, 2))).isEqualTo(2);
    assertThat(transactions.write(() -> store.forget(before, 2))).isEqualTo(1);
    assertThat(items(clerks)).isEmpty();
  }

  private InboxNotice told(Instant when) {
    return new InboxNotice(
        UUID.randomUUID(),
        clerkAccount.id(),
        NoticeKind.OVERDUE,
        Optional.empty(),
        Optional.empty(),
        Optional.of(unit.id()),
        1,
        Map.of(),
        when,
        Optional.empty());
  }
}
