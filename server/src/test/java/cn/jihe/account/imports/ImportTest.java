package cn.jihe.account.imports;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Hat;
import cn.jihe.account.Organisation;
import cn.jihe.account.Role;
import cn.jihe.excel.write.TableBook;
import cn.jihe.excel.write.TableBook.Column;
import cn.jihe.excel.write.TableBook.Table;
import cn.jihe.support.Calls;
import cn.jihe.support.Database;
import cn.jihe.support.Multipart;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SharedServer;
import cn.jihe.table.ImportDesk;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImportTest {

  private static final String IMPORTS = "/api/v1/organisations/imports";
  private static final String ORGANISATIONS = "/api/v1/organisations";

  @ParameterizedTest
  @EnumSource
  void aWorkbookIsTriedConfirmedAndChangesNothingWhenItComesAgain(Database database)
      throws IOException {
    Site at = new Site(database);
    byte[] workbook =
        book(
            table(
                "单位",
                List.of("上级 单位", "备注", "单位名称", "单位代码", "曾用名"),
                List.of("卫健委" + at.tag, "x", "市医院", "H" + at.tag, "人民医院；一院"),
                List.of("市医院", "", "门诊部", "", "")),
            table(
                "账号",
                List.of("登录名", "姓名", "角色", "单位"),
                List.of("u1" + at.tag, "王某", "填报人", "市医院"),
                List.of("u1" + at.tag, "", "查看人", "门诊部"),
                List.of("u2" + at.tag, "李某", "管理员", "卫健委" + at.tag)));

    JsonNode tried = at.imported(workbook, true);
    assertThat(tried.path("applied").asBoolean()).isFalse();
    assertThat(tried.path("added").asInt()).as(tried.toString()).isEqualTo(5);
    assertThat(at.admin.list(ORGANISATIONS).path("total").asInt()).isEqualTo(1);

    HttpResponse<byte[]> answer = at.admin.post(tried.path("confirm").asText(), "");
    JsonNode done = RunningServer.json(answer);
    assertThat(done.path("applied").asBoolean()).as(done.toString()).isTrue();
    JsonNode list = at.admin.list(ORGANISATIONS);
    assertThat(list.path("items").findValuesAsText("name"))
        .containsExactly("卫健委" + at.tag, "市医院", "门诊部");
    JsonNode accounts = at.admin.list("/api/v1/accounts?q=u1" + at.tag);
    assertThat(accounts.path("items").path(0).path("hats")).hasSize(2);

    HttpResponse<byte[]> passwords = at.admin.get(done.path("passwords").asText());
    assertThat(passwords.statusCode()).isEqualTo(200);
    Sheet sheet = new XSSFWorkbook(new ByteArrayInputStream(passwords.body())).getSheetAt(0);
    assertThat(sheet.getLastRowNum()).isEqualTo(2);
    assertThat(at.admin.get(done.path("passwords").asText()).statusCode()).isEqualTo(404);

    JsonNode again = at.imported(workbook, false);
    assertThat(again.path("same").asInt()).as(again.toString()).isEqualTo(5);
    assertThat(again.path("passwords").isNull()).isTrue();
    assertThat(at.admin.list(ORGANISATIONS)).isEqualTo(list);
  }

  @ParameterizedTest
  @EnumSource
  void oneWrongRowAndNothingIsImportedAndTheWorkbookSaysWhere(Database database)
      throws IOException {
    Site at = new Site(database);
    byte[] workbook =
        book(
            table(
                "单位",
                List.of("单位名称", "上级单位", "启用日期", "单位代码"),
                List.of("甲院", "卫健委" + at.tag, "", ""),
                List.of("乙院", "没有的委", "", ""),
                List.of("=1+1", "卫健委" + at.tag, "", ""),
                List.of("丙院", "卫健委" + at.tag, "明年", ""),
                List.of("甲 院", "卫健委" + at.tag, "", ""),
                List.of("长".repeat(300), "卫健委" + at.tag, "", "")),
            table(
                "账号",
                List.of("登录名", "姓名", "角色", "单位", "停用"),
                List.of("a b", "王某", "填报人", "甲院", "不知道"),
                List.of("v" + at.tag, "王某", "国王", "甲院", "")));

    JsonNode report = at.imported(workbook, false);
    assertThat(report.path("applied").asBoolean()).isFalse();
    assertThat(report.path("wrong").asInt()).as(report.toString()).isEqualTo(7);
    assertThat(report.path("confirm").isNull()).isTrue();
    assertThat(report.path("rows").findValuesAsText("cell"))
        .contains("A2", "B3", "A4", "C5", "A6", "A7");
    assertThat(report.toString()).contains("没有的委", "明年", "第 2 行", "国王", "不知道");
    assertThat(at.admin.list(ORGANISATIONS).path("total").asInt()).isEqualTo(1);

    byte[] annotated = at.admin.get(report.path("workbook").asText()).body();
    try (XSSFWorkbook back = new XSSFWorkbook(new ByteArrayInputStream(annotated))) {
      Sheet units = back.getSheet("单位");
      assertThat(units.getCellComment(new CellAddress("B3")).getString().getString())
          .contains("错误", "没有的委");
      assertThat(units.getCellComment(new CellAddress("A2")).getString().getString())
          .contains("新增");
      assertThat(back.getSheet("校验结果").getRow(2).getCell(0).getStringCellValue())
          .contains("7", "没有导入");
    }
    // With our marks in it, it is read as it was without them.
    assertThat(at.imported(annotated, true).path("wrong").asInt()).isEqualTo(7);
  }

  @ParameterizedTest
  @EnumSource
  void theTemplateHoldsWhatThereIsAndChangesNothing(Database database) {
    Site at = new Site(database);
    at.people.below(at.root, "幼儿园");
    at.people.below(at.root, "养老院");
    at.people.token(Role.CLERK, at.root);
    byte[] template = at.admin.get(IMPORTS + "/template.xlsx").body();

    JsonNode report = at.imported(template, false);
    assertThat(report.path("same").asInt()).as(report.toString()).isEqualTo(5);
    assertThat(report.path("rows")).hasSize(5);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsOutOfReachIsNeitherNamedNorChanged(Database database) {
    Site at = new Site(database);
    Organisation elsewhere = at.people.root("别处" + at.tag);
    at.people.account(Hat.of(Role.CLERK, elsewhere.id()));
    byte[] workbook =
        book(
            table(
                "t",
                List.of("编号", "单位名称", "上级单位"),
                List.of(elsewhere.id().toString(), "我的", ""),
                List.of("", "新的", "别处" + at.tag),
                List.of("", "没有上级", "")));
    assertThat(at.imported(workbook, false).path("wrong").asInt()).isEqualTo(3);

    Calls clerk = new Calls(at.server, at.people.token(Role.CLERK, at.root));
    assertThat(clerk.get(IMPORTS + "/template.xlsx").statusCode()).isEqualTo(403);
    assertThat(clerk.send(post(at.server, "", workbook)).statusCode()).isEqualTo(403);
    JsonNode mine = at.imported(workbook, true);
    Calls other = new Calls(at.server, at.people.token(Role.ADMIN, at.root));
    assertThat(other.get(mine.path("workbook").asText()).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNoTableOrNoWorkbookIsRefused(Database database) {
    Site at = new Site(database);
    at.refused(book(table("t", List.of("甲", "乙"), List.of("1", "2"))), 422, "no-table");
    at.refused(book(table("t", List.of("单位名称"))), 422, "no-table");
    at.refused("nothing".getBytes(StandardCharsets.UTF_8), 415, "unsupported-format");
    List<List<String>> rows =
        IntStream.rangeClosed(0, ImportDesk.MOST_ROWS).mapToObj(i -> List.of("单位" + i)).toList();
    at.refused(book(tableOf("t", List.of("单位名称"), rows)), 422, "too-complex");
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static Table table(String name, List<String> heads, List<String>... rows) {
    return tableOf(name, heads, Arrays.asList(rows));
  }

  private static Table tableOf(String name, List<String> heads, List<List<String>> rows) {
    return new Table(
        name,
        heads.stream().map(head -> new Column(head, 20)).toList(),
        rows.stream().map(row -> List.<Object>copyOf(row)).toList());
  }

  private static byte[] book(Table... tables) {
    return new TableBook(List.of(tables)).bytes();
  }

  private static HttpRequest.Builder post(RunningServer server, String query, byte[] workbook) {
    return new Multipart().file("导入.xlsx", workbook).post(server.at(IMPORTS + query));
  }

  /** A department and its administrator. */
  private static final class Site {
    final RunningServer server;
    final People people;
    final String tag = UUID.randomUUID().toString().substring(0, 8);
    final Organisation root;
    final Calls admin;

    Site(Database database) {
      server = SharedServer.on(database);
      people = People.of(server);
      root = people.root("卫健委" + tag);
      admin = new Calls(server, people.token(Role.ADMIN, root));
    }

    JsonNode imported(byte[] workbook, boolean dryRun) {
      HttpResponse<byte[]> answer = admin.send(post(server, "?dryRun=" + dryRun, workbook));
      assertThat(answer.statusCode())
          .as(new String(answer.body(), StandardCharsets.UTF_8))
          .isEqualTo(200);
      return RunningServer.json(answer);
    }

    void refused(byte[] file, int status, String code) {
      HttpResponse<byte[]> answer = admin.send(post(server, "", file));
      assertThat(answer.statusCode())
          .as(new String(answer.body(), StandardCharsets.UTF_8))
          .isEqualTo(status);
      assertThat(RunningServer.json(answer).path("code").asText()).isEqualTo(code);
    }
  }
}
