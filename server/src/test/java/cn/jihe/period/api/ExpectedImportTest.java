package cn.jihe.period.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Account;
import cn.jihe.account.Caller;
import cn.jihe.account.Hat;
import cn.jihe.account.Organisation;
import cn.jihe.account.Role;
import cn.jihe.excel.write.TableBook;
import cn.jihe.excel.write.TableBook.Column;
import cn.jihe.excel.write.TableBook.Table;
import cn.jihe.form.FormKind;
import cn.jihe.form.name.ProjectName;
import cn.jihe.period.ListPlace;
import cn.jihe.period.OwnPeriods;
import cn.jihe.support.Calls;
import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.Multipart;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SharedServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A department with two units and a period of 2024; its list out of workbooks. */
@ParameterizedClass
@EnumSource(Database.class)
final class ExpectedImportTest {

  private static final String UNIT_CELL = "E5";

  private final RunningServer server;
  private final Organisation unit;
  private final Organisation other;
  private final Account clerk;
  private final Calls clerks;
  private final Calls reviewers;
  private final String period;

  ExpectedImportTest(Database database) {
    server = SharedServer.on(database);
    People people = People.of(server);
    String mark = UUID.randomUUID().toString().substring(0, 8);
    Organisation department = people.root("清单部门" + mark);
    unit = people.below(department, "清单单位" + mark);
    other = people.below(department, "清单另一单位" + mark);
    clerk = people.account(Hat.of(Role.CLERK, unit.id()));
    clerks = new Calls(server, people.token(clerk));
    reviewers = new Calls(server, people.token(Role.REVIEWER, department));
    String wanted =
        JsonNodeFactory.instance
            .objectNode()
            .put("code", "P-" + mark)
            .put("name", "2024年度申报")
            .put("kind", "DECLARATION")
            .put("year", 2024)
            .put("organisation", department.id().toString())
            .toString();
    period =
        "/api/v1/periods/"
            + RunningServer.json(reviewers.post("/api/v1/periods", wanted)).get("id").asText();
  }

  @SafeVarargs
  private static byte[] book(List<Object>... given) {
    List<List<Object>> rows = new ArrayList<>();
    for (List<Object> row : given) {
      rows.add(row);
    }
    List<Column> columns =
        List.of(new Column("实施单位", 30), new Column("项目", 30), new Column("移出", 8));
    return new TableBook(List.of(new Table("清单", columns, rows))).bytes();
  }

  private JsonNode imported(byte[] workbook, boolean dryRun) {
    HttpResponse<byte[]> answer =
        reviewers.send(
            new Multipart()
                .file("清单.xlsx", workbook)
                .post(server.at(period + "/expected/imports?dryRun=" + dryRun)));
    assertThat(answer.statusCode()).isEqualTo(200);
    return RunningServer.json(answer);
  }

  private List<String> lines() {
    return StreamSupport.stream(
            reviewers.list(period + "/expected").get("items").spliterator(), false)
        .map(line -> line.get("projectName").asText("") + " " + line.get("state").asText())
        .toList();
  }

  private JsonNode handIn(String project) {
    byte[] form = new FilledDeclaration().ofProject(project).with(UNIT_CELL, unit.name()).xlsx();
    String token = People.of(server).token(clerk);
    return RunningServer.json(server.submit(token, "表.xlsx", form, Map.of())).at("/stored/0");
  }

  private ListPlace place(String project) {
    Caller caller =
        new Caller(
            clerk.id(),
            clerk.login(),
            clerk.name(),
            clerk.language(),
            clerk.hats(),
            Role.CLERK.rights(),
            "",
            new Caller.Entry(Caller.Way.TOKEN, UUID.randomUUID(), true));
    return server
        .context()
        .getBean(OwnPeriods.class)
        .place(FormKind.DECLARATION, 2024, unit.id(), new ProjectName(project), caller);
  }

  @Test
  void aListIsTriedConfirmedAndChangesNothingWhenItComesAgain() {
    byte[] workbook = book(List.of(unit.name(), "健康促进（二期）", ""), List.of(other.name(), "", "否"));
    JsonNode tried = imported(workbook, true);
    assertThat(tried.get("applied").asBoolean()).isFalse();
    assertThat(tried.get("added").asInt()).isEqualTo(2);
    assertThat(reviewers.list(period + "/expected").at("/counts/listed").asBoolean()).isFalse();
    JsonNode done = RunningServer.json(reviewers.post(tried.get("confirm").asText(), "{}"));
    assertThat(done.get("applied").asBoolean()).as(done.toString()).isTrue();
    assertThat(lines()).containsExactly("健康促进（二期） MISSING", " MISSING");
    assertThat(imported(workbook, false).get("same").asInt()).isEqualTo(2);
    byte[] template = reviewers.get(period + "/expected/imports/template.xlsx").body();
    assertThat(imported(template, false).get("same").asInt()).isEqualTo(2);
    JsonNode off = imported(book(List.of(other.name(), "", "是")), false);
    assertThat(off.get("changed").asInt()).isEqualTo(1);
    assertThat(lines()).containsExactly("健康促进（二期） MISSING");
    assertThat(imported(book(List.of(other.name(), "", "")), false).get("added").asInt())
        .isEqualTo(1);
  }

  @Test
  void oneWrongRowAndNothingIsImportedAndTheWorkbookSaysWhere() throws IOException {
    JsonNode report =
        imported(
            book(
                List.of(unit.name(), "甲", ""),
                List.of("没有的单位", "乙", ""),
                List.of(unit.name(), " 甲 ", ""),
                List.of(unit.name(), "丙", "也许")),
            false);
    assertThat(report.get("applied").asBoolean()).isFalse();
    assertThat(report.get("wrong").asInt()).as(report.toString()).isEqualTo(3);
    assertThat(report.get("rows").findValuesAsText("cell")).containsExactly("A2", "A3", "B4", "C5");
    assertThat(reviewers.list(period + "/expected").at("/counts/listed").asBoolean()).isFalse();
    byte[] annotated = reviewers.get(report.get("workbook").asText()).body();
    try (XSSFWorkbook back = new XSSFWorkbook(new ByteArrayInputStream(annotated))) {
      assertThat(back.getSheet("清单").getCellComment(new CellAddress("A3")).getString().getString())
          .contains("没有的单位");
    }
    assertThat(clerks.get(period + "/expected/imports/template.xlsx").statusCode()).isEqualTo(403);
  }

  @Test
  void whatIsAlikeIsAskedAndNotGuessed() {
    imported(
        book(List.of(unit.name(), "2024年度社区健康教育与促进项目", ""), List.of(unit.name(), "慢性病综合防控", "")),
        false);
    assertThat(place("慢性病综合防控 ").where()).isEqualTo(ListPlace.Where.LISTED);
    assertThat(place("社区健康教育和促进项目").where()).isEqualTo(ListPlace.Where.DOUBTFUL);
    assertThat(place("完全另外的事情").where()).isEqualTo(ListPlace.Where.OUTSIDE);
    handIn("社区健康教育和促进项目");
    handIn("慢性病综合防控");
    handIn("完全另外的事情");
    assertThat(lines()).containsExactly("2024年度社区健康教育与促进项目 MISSING", "慢性病综合防控 WAITING");
    JsonNode outside = clerks.list(period + "/expected/outside");
    assertThat(outside.get("items").findValuesAsText("projectName"))
        .contains("社区健康教育和促进项目", "完全另外的事情");
    assertThat(outside.get("items").findValuesAsText("line")).hasSize(1);
    String line = outside.get("items").findValuesAsText("line").getFirst();
    String same = "{\"project\":\"社区健康教育和促进项目\",\"same\":true}";
    assertThat(clerks.post(period + "/expected/" + line + "/names", same).statusCode())
        .isEqualTo(204);
    assertThat(lines()).containsExactly("2024年度社区健康教育与促进项目 WAITING", "慢性病综合防控 WAITING");
    assertThat(clerks.list(period + "/expected").at("/counts/outside").asInt()).isEqualTo(1);
    assertThat(place("社区健康教育和促进项目").where()).isEqualTo(ListPlace.Where.LISTED);
  }

  @Test
  void whatIsSaidNotToBeTheSameIsOutside() {
    imported(book(List.of(unit.name(), "实验室设备购置一期", "")), false);
    handIn("实验室设备购置二期");
    String line =
        clerks.list(period + "/expected/outside").get("items").findValuesAsText("line").getFirst();
    String other = "{\"project\":\"实验室设备购置二期\",\"same\":false}";
    assertThat(clerks.post(period + "/expected/" + line + "/names", other).statusCode())
        .isEqualTo(204);
    JsonNode outside = clerks.list(period + "/expected/outside");
    assertThat(outside.get("total").asInt()).isEqualTo(1);
    assertThat(outside.get("items").findValuesAsText("line")).isEmpty();
    assertThat(place("实验室设备购置二期").where()).isEqualTo(ListPlace.Where.OUTSIDE);
  }
}
