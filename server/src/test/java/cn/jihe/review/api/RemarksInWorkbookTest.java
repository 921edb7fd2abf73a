package cn.jihe.review.api;

import static org.apache.commons.codec.digest.DigestUtils.sha256Hex;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Organisation;
import cn.jihe.account.Role;
import cn.jihe.support.Calls;
import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.Marking;
import cn.jihe.support.Multipart;
import cn.jihe.support.PackageParts;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SharedServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.web.router.Router;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was said about a form goes out with its workbook, and comes back with it. */
final class RemarksInWorkbookTest {

  private static final String SHEET = "审核批注";
  private static final String RESULT = "校验结果";
  private static final String WHY = "上级批复明确按此口径执行";
  private static final int FIRST_REMARK = 6;
  private static final int REPLY = 10;
  private static final int REASON = 8;

  private final RunningServer server = SharedServer.on(Database.H2);
  private final People people = People.of(server);
  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final Organisation department = people.root("工作簿部门" + mark);
  private final Organisation unit = people.below(department, "工作簿单位" + mark);
  private final String clerk = people.token(Role.CLERK, unit);
  private final Calls clerks = new Calls(server, clerk);
  private final Calls reviewers = new Calls(server, people.token(Role.REVIEWER, department));
  private final String marker = "内部标记" + mark;

  private FilledDeclaration form() {
    return new FilledDeclaration().ofProject("甲").with("E5", unit.name()).with("E20", "≤95.00(%)");
  }

  private byte[] form(String ending) {
    return ending.equals(".xls") ? form().xls() : form().xlsx();
  }

  private JsonNode submit(String ending, byte[] bytes) {
    return RunningServer.json(server.submit(clerk, "表" + ending, bytes, Map.of()));
  }

  private static JsonNode dossier(Calls calls, String id) {
    return RunningServer.json(calls.get("/api/v1/dossiers/" + id));
  }

  private JsonNode remark(String id, String kind, String path, String text) {
    ObjectNode remark = JsonNodeFactory.instance.objectNode();
    remark.put("version", 1).put("kind", kind).put("path", path).put("text", text);
    return RunningServer.json(
        reviewers.post("/api/v1/dossiers/" + id + "/remarks", remark.toString()));
  }

  private void sendBack(String id) {
    JsonNode seen = dossier(reviewers, id);
    ObjectNode wanted = JsonNodeFactory.instance.objectNode().put("action", "return");
    wanted.set("version", seen.at("/versions/0/version"));
    wanted.set("contentHash", seen.at("/versions/0/contentHash"));
    assertThat(
            reviewers.post("/api/v1/dossiers/" + id + "/decisions", wanted.toString()).statusCode())
        .isEqualTo(200);
  }

  /** Handed in, with a reason and remarks. */
  private JsonNode reviewed(String ending) {
    JsonNode submitted = submit(ending, form(ending));
    String id = submitted.at("/stored/0/dossier").asText();
    ObjectNode reason = JsonNodeFactory.instance.objectNode();
    reason.put("key", key()).put("category", "APPROVAL").put("text", WHY);
    assertThat(clerks.post("/api/v1/dossiers/" + id + "/reasons", reason.toString()).statusCode())
        .isEqualTo(201);
    remark(id, "MUST_CHANGE", "indicators[0].target", "场次偏少，请核对");
    remark(id, "INTERNAL", "indicators[1].target", marker);
    return submitted;
  }

  private static String key() {
    return "T54@甲/满意度/服务对象满意度/参加居民满意度/target";
  }

  private byte[] annotated(Calls calls, JsonNode submitted) {
    HttpResponse<byte[]> answer =
        calls.get("/api/v1/submissions/" + submitted.get("submission").asText() + "/annotated");
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  @ParameterizedTest
  @ValueSource(strings = {".xlsx", ".xls"})
  void remarksAndReasonsStandInTheCopyAndRepliesComeBackWithIt(String ending) throws Exception {
    JsonNode submitted = reviewed(ending);
    String id = submitted.at("/stored/0/dossier").asText();
    sendBack(id);
    byte[] copy = annotated(clerks, submitted);
    try (Workbook workbook = Marking.open(copy)) {
      Sheet sheet = workbook.getSheet(SHEET);
      Row row = sheet.getRow(FIRST_REMARK);
      assertThat(row.getCell(1).getStringCellValue()).isEqualTo("必须修改");
      assertThat(row.getCell(3).getHyperlink().getAddress()).contains("E13");
      assertThat(row.getCell(4).getStringCellValue()).isEqualTo("场次偏少，请核对");
      assertThat(sheet.getRow(FIRST_REMARK + 1)).isNull();
      Sheet of = workbook.getSheet(submitted.at("/forms/0/sheet").asText());
      assertThat(of.getCellComment(new CellAddress("E13")).getString().getString())
          .contains("审核批注（必须修改）")
          .contains("场次偏少");
      assertThat(texts(workbook.getSheet(RESULT))).anyMatch(text -> text.contains(WHY));
    }
    byte[] answered =
        Marking.changed(
            copy,
            workbook -> {
              workbook.getSheet(SHEET).getRow(FIRST_REMARK).getCell(REPLY).setCellValue("已核对无误");
              Row other = workbook.getSheet(RESULT).createRow(400);
              other.createCell(REASON).setCellValue("写在别处的说明文字");
            });
    JsonNode again = submit(ending, answered);
    assertThat(again.at("/stored/0/state").asText()).isEqualTo("SUBMITTED");
    assertThat(again.at("/stored/0/version").asInt()).isEqualTo(2);
    assertThat(again.get("unplaced")).hasSize(1);
    assertThat(again.at("/unplaced/0/text").asText()).isEqualTo("写在别处的说明文字");
    JsonNode then = dossier(clerks, id);
    assertThat(then.at("/remarks/0/state").asText()).isEqualTo("ANSWERED");
    assertThat(then.at("/remarks/0/replies/0/text").asText()).isEqualTo("已核对无误");
    assertThat(then.get("reasons")).hasSize(1);
    // What is there already is not said once more.
    JsonNode third =
        submit(
            ending,
            Marking.changed(
                answered, workbook -> workbook.getSheet(RESULT).createRow(500).createCell(20)));
    assertThat(third.at("/stored/0/reason").asText()).isEqualTo("UNCHANGED");
    assertThat(dossier(clerks, id).at("/remarks/0/replies")).hasSize(1);
  }

  private static List<String> texts(Sheet sheet) {
    TreeSet<String> texts = new TreeSet<>();
    for (Row row : sheet) {
      for (Cell cell : row) {
        texts.add(cell.toString());
      }
    }
    return List.copyOf(texts);
  }

  @ParameterizedTest
  @ValueSource(strings = {".xlsx", ".xls"})
  void nothingOfItIsLeftWhenTheCopyIsCleaned(String ending) throws Exception {
    JsonNode submitted = reviewed(ending);
    byte[] copy = annotated(clerks, submitted);
    byte[] cleaned =
        server
            .send(
                new Multipart()
                    .file("表" + ending, copy)
                    .post(server.at("/api/v1/annotations?clean=true")))
            .body();
    if (ending.equals(".xlsx")) {
      byte[] original =
          clerks
              .get("/api/v1/submissions/" + submitted.get("submission").asText() + "/original")
              .body();
      assertThat(hashes(cleaned)).isEqualTo(hashes(original));
      byte[] saved = Marking.changed(copy, workbook -> {});
      byte[] searched =
          server
              .send(
                  new Multipart()
                      .file("表" + ending, saved)
                      .post(server.at("/api/v1/annotations?clean=true")))
              .body();
      try (Workbook workbook = Marking.open(searched)) {
        assertThat(workbook.getNumberOfSheets()).isEqualTo(1);
        assertThat(workbook.getSheetAt(0).getCellComments()).isEmpty();
      }
    } else {
      try (Workbook workbook = Marking.open(cleaned)) {
        assertThat(workbook.getNumberOfSheets()).isEqualTo(1);
        assertThat(workbook.getSheetAt(0).getCellComments()).isEmpty();
      }
    }
  }

  private static Map<String, String> hashes(byte[] workbook) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    PackageParts.of(workbook).forEach((name, bytes) -> hashes.put(name, sha256Hex(bytes)));
    return hashes;
  }

  @Test
  void whatIsSaidAmongReviewersIsInNoAnswerPageOrWorkbookOfOthers() throws Exception {
    JsonNode submitted = reviewed(".xlsx");
    String id = submitted.at("/stored/0/dossier").asText();
    String internal = dossier(reviewers, id).get("remarks").findValuesAsText("id").getLast();
    assertThat(plain(annotated(reviewers, submitted))).contains(marker);
    sendBack(id);
    List<Calls> outside =
        List.of(
            clerks,
            new Calls(server, people.token(Role.UNIT_HEAD, unit)),
            new Calls(server, people.token(Role.OBSERVER, department)));
    List<String> ids = List.of(id, submitted.get("submission").asText(), internal);
    TreeSet<String> paths = new TreeSet<>();
    server
        .context()
        .getBean(Router.class)
        .uriRoutes()
        .filter(route -> route.getHttpMethodName().equals("GET"))
        .map(route -> String.valueOf(route.getUriMatchTemplate()))
        .forEach(path -> ids.forEach(one -> paths.add(path.replaceAll("\\{[^}]*}", one))));
    assertThat(paths).hasSizeGreaterThan(50);
    int answered = 0;
    for (String path : paths) {
      for (Calls calls : outside) {
        HttpResponse<byte[]> answer = calls.get(path);
        answered += answer.statusCode() == 200 ? 1 : 0;
        assertThat(plain(answer.body())).as(path).doesNotContain(marker);
      }
    }
    assertThat(answered).isGreaterThan(20);
  }

  /** With what is packed in it. */
  private static String plain(byte[] body) throws IOException {
    StringBuilder text = new StringBuilder(new String(body, StandardCharsets.UTF_8));
    if (body.length > 2 && body[0] == 'P' && body[1] == 'K') {
      try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(body))) {
        while (parts.getNextEntry() != null) {
          text.append(new String(parts.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return text.toString();
  }
}
