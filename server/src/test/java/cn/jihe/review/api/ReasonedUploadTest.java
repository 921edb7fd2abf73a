package cn.jihe.review.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Organisation;
import cn.jihe.account.Role;
import cn.jihe.support.Calls;
import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SharedServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Reasons that come with an upload. */
@ParameterizedClass
@EnumSource(Database.class)
final class ReasonedUploadTest {

  private static final String WHY = "上级批复明确按此口径执行";

  private final RunningServer server;
  private final Organisation unit;
  private final String clerk;
  private final Calls clerks;
  private final Calls reviewers;

  ReasonedUploadTest(Database database) {
    server = SharedServer.on(database);
    People people = People.of(server);
    String mark = UUID.randomUUID().toString().substring(0, 8);
    Organisation department = people.root("随报部门" + mark);
    unit = people.below(department, "随报单位" + mark);
    clerk = people.token(Role.CLERK, unit);
    clerks = new Calls(server, clerk);
    reviewers = new Calls(server, people.token(Role.REVIEWER, department));
  }

  private byte[] form(String project) {
    return new FilledDeclaration()
        .ofProject(project)
        .with("E5", unit.name())
        .with("E20", "≤95.00(%)")
        .xlsx();
  }

  private HttpResponse<byte[]> submit(byte[] bytes, String reasons) {
    return server.submit(
        clerk, "表.xlsx", bytes, reasons.isEmpty() ? Map.of() : Map.of("reasons", reasons));
  }

  private static String reason(String key, String text) {
    ObjectNode reason = JsonNodeFactory.instance.objectNode();
    return reason.put("key", key).put("category", "POLICY").put("text", text).toString();
  }

  private static JsonNode dossier(Calls calls, String id) {
    return RunningServer.json(calls.get("/api/v1/dossiers/" + id));
  }

  private static void sendBack(Calls calls, String id) {
    JsonNode seen = dossier(calls, id);
    ObjectNode wanted = JsonNodeFactory.instance.objectNode();
    wanted.put("action", "return").put("note", "请说明这一警告的原因后再报");
    wanted.set("version", seen.at("/versions/0/version"));
    wanted.set("contentHash", seen.at("/versions/0/contentHash"));
    assertThat(calls.post("/api/v1/dossiers/" + id + "/decisions", wanted.toString()).statusCode())
        .isEqualTo(200);
  }

  @Test
  void reasonsAreKeptWithTheirDossierAndWhatFitsNothingIsTold() {
    byte[] bytes = form("甲");
    String key = "T54@甲/满意度/服务对象满意度/参加居民满意度/target";
    String said = "[" + reason(key, WHY) + "," + reason("T54@别的项目", WHY) + "]";
    HttpResponse<byte[]> answer = submit(bytes, said);
    assertThat(answer.statusCode()).isEqualTo(201);
    JsonNode stored = RunningServer.json(answer);
    assertThat(stored.at("/forms/0/findings").toString()).contains(key);
    assertThat(stored.get("unplaced")).hasSize(1);
    assertThat(stored.at("/unplaced/0/place").asText()).isEqualTo("T54@别的项目");
    String id = stored.at("/stored/0/dossier").asText();
    assertThat(dossier(clerks, id).get("reasons")).hasSize(1);
    assertThat(dossier(clerks, id).at("/reasons/0/text").asText()).isEqualTo(WHY);
    // Sent again it is the same, and so is what was answered.
    HttpResponse<byte[]> again = submit(bytes, said);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(RunningServer.json(again)).isEqualTo(stored);
    assertThat(
            RunningServer.json(
                clerks.get("/api/v1/submissions/" + stored.get("submission").asText())))
        .isEqualTo(stored);
  }

  @Test
  void whatIsNoReasonKeepsTheUploadOut() {
    byte[] bytes = form("乙");
    HttpResponse<byte[]> answer = submit(bytes, "[" + reason("T54@乙", "太短") + "]");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(RunningServer.json(answer).get("code").asText()).isEqualTo("wrong-reason");
    assertThat(submit(bytes, "{}").statusCode()).isEqualTo(400);
    assertThat(submit(bytes, "nonsense").statusCode()).isEqualTo(400);
  }

  @Test
  void whatWasReturnedMayComeAgainAsItIsWithAReasonOrAReply() {
    byte[] bytes = form("丙");
    String id = RunningServer.json(submit(bytes, "")).at("/stored/0/dossier").asText();
    sendBack(reviewers, id);
    assertThat(RunningServer.json(submit(bytes, "")).at("/stored/0/state").asText())
        .isEqualTo("REFUSED");
    String said = "[" + reason("T54@丙", WHY) + "]";
    JsonNode second = RunningServer.json(submit(bytes, said)).at("/stored/0");
    assertThat(second.get("state").asText()).isEqualTo("SUBMITTED");
    assertThat(second.get("version").asInt()).isEqualTo(2);
    sendBack(reviewers, id);
    assertThat(RunningServer.json(submit(bytes, said)).at("/stored/0/state").asText())
        .isEqualTo("REFUSED");
    HttpResponse<byte[]> given =
        clerks.post("/api/v1/dossiers/" + id + "/reasons", reason("T54@丙", WHY + "，批复文号见附件"));
    assertThat(given.statusCode()).isEqualTo(201);
    JsonNode third = RunningServer.json(submit(bytes, "")).at("/stored/0");
    assertThat(third.get("state").asText()).isEqualTo("SUBMITTED");
    assertThat(third.get("version").asInt()).isEqualTo(3);
    assertThat(submit(bytes, "").statusCode()).isEqualTo(200);
  }
}
