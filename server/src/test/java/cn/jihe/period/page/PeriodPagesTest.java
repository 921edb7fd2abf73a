package cn.jihe.period.page;

import static cn.jihe.support.PageForms.text;
import static cn.jihe.support.PageForms.to;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Account;
import cn.jihe.account.Hat;
import cn.jihe.account.Organisation;
import cn.jihe.account.Role;
import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.PageForms;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SharedServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The pages of periods as plain forms, without script. */
final class PeriodPagesTest {

  private static final String UNIT_CELL = "E5";
  private static final Pattern EXEMPTION = Pattern.compile("name=\"exemption\" value=\"([^\"]+)\"");

  private final RunningServer server = SharedServer.on(Database.H2);
  private final PageForms pages = new PageForms(server);
  private final People people = People.of(server);
  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final Organisation department = people.root("批次页面部门" + mark);
  private final Organisation unit = people.below(department, "批次页面单位" + mark);
  private final Account clerk = people.account(Hat.of(Role.CLERK, unit.id()));
  private final String clerks = people.session(clerk);
  private final String reviewers =
      people.session(people.account(Hat.of(Role.REVIEWER, department.id())));

  private String page(String session, String path) {
    HttpResponse<byte[]> answer = pages.get(session, path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return text(answer);
  }

  private Map<String, String> typed(String due) {
    Map<String, String> typed = new HashMap<>();
    typed.put("name", "2024年度申报<b>");
    typed.put("code", "C-2024-" + mark);
    typed.put("kind", "DECLARATION");
    typed.put("year", "2024");
    typed.put("organisation", department.id().toString());
    typed.put("due", due);
    typed.put("graceDays", "3");
    typed.put("levels", "1");
    typed.put("late", "ALLOW");
    typed.put("notice", "请尽早填报");
    return typed;
  }

  /** Sets one up; the path of its page. */
  private String setUp(String due) {
    HttpResponse<byte[]> answer = pages.post(reviewers, "/periods", typed(due));
    assertThat(to(answer)).as(text(answer)).endsWith("?said=added");
    return to(answer).replaceFirst("\\?.*", "");
  }

  private String said(String session, String path, Map<String, String> fields) {
    HttpResponse<byte[]> answer = pages.post(session, path, fields);
    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(303);
    return page(session, to(answer));
  }

  private String exemption(String page) {
    Matcher found = EXEMPTION.matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private void handIn(String project) {
    byte[] form = new FilledDeclaration().ofProject(project).with(UNIT_CELL, unit.name()).xlsx();
    assertThat(server.submit(people.token(clerk), "表.xlsx", form, Map.of()).statusCode())
        .isEqualTo(201);
  }

  @Test
  void aPeriodIsSetUpChangedClosedAndOpenedAgain() {
    assertThat(page(reviewers, "/periods")).contains("href=\"/periods/new\"");
    assertThat(text(pages.post(reviewers, "/periods", typed("31.3.2024"))))
        .contains("截止日期请写成", "value=\"31.3.2024\"", "aria-invalid=\"true\"");
    String period = setUp("2999-03-31");
    assertThat(page(clerks, "/periods")).contains("2024年度申报&lt;b&gt;", "已报 0 / 应报 1");
    assertThat(page(clerks, period))
        .contains("2999年3月31日 24:00（还有", "请尽早填报", "宽限至", "未报")
        .doesNotContain("/closing", "/extensions\"", "/edit");
    Map<String, String> later = typed("2999-04-30");
    later.put("revision", "1");
    assertThat(text(pages.post(reviewers, period, later)))
        .contains("涉及 1 个单位、1 项应报，其中 1 项尚未报送", "name=\"sure\"");
    later.put("sure", "yes");
    assertThat(said(reviewers, period, later)).contains("已保存", "2999年4月30日 24:00");
    assertThat(text(pages.post(reviewers, period, later))).contains("role=\"alert\"");
    assertThat(said(reviewers, period + "/closing", Map.of("x", ""))).contains("已封账");
    assertThat(text(pages.post(reviewers, period + "/reopening", Map.of("reason", "个别单位补报"))))
        .contains("封账日期请写成");
    assertThat(
            said(
                reviewers,
                period + "/reopening",
                Map.of("reason", "个别单位补报", "closes", "2999-12-31")))
        .contains("已重新开放", "2999年12月31日 24:00");
    assertThat(page(reviewers, "/periods/new?from=" + period.substring("/periods/".length())))
        .contains("value=\"C-2025-" + mark + "\"", "value=\"3000-04-30\"");
  }

  @Test
  void aUnitSeesItsOtherDeadlineAndHowLateItIs() {
    String period = setUp("2024-03-31");
    assertThat(page(clerks, period)).contains("逾期").containsPattern("逾期 \\d+ 天");
    Map<String, String> extension =
        Map.of("organisation", unit.id().toString(), "due", "2999-06-30", "reason", "系统升级，推迟报送");
    assertThat(said(reviewers, period + "/extensions", extension)).contains("已延期");
    assertThat(page(clerks, period))
        .contains("2999年6月30日 24:00", "系统升级，推迟报送")
        .doesNotContainPattern("逾期 \\d+ 天");
    assertThat(pages.post(clerks, period + "/extensions", extension).statusCode()).isEqualTo(403);
  }

  @Test
  void aUnitWithoutProjectsIsExemptOnceAReviewerSaysSoAndNoMoreWhenItHandsIn() {
    String period = setUp("2999-03-31");
    Map<String, String> asked =
        Map.of("organisation", unit.id().toString(), "line", "", "reason", "本年度没有项目<i>");
    assertThat(said(clerks, period + "/exemptions", asked))
        .contains("已申请免报，待确认", "本年度没有项目&lt;i&gt;", "value=\"withdraw\"");
    String waiting = page(reviewers, period + "?asked=true");
    assertThat(waiting).contains("value=\"confirm\"", "本年度没有项目");
    String answers = period + "/exemptions/answers";
    String id = exemption(waiting);
    assertThat(text(pages.post(reviewers, answers, Map.of("exemption", id, "answer", "refuse"))))
        .contains("至少 4 个字", "role=\"alert\"");
    assertThat(said(reviewers, answers, Map.of("exemption", id, "answer", "confirm")))
        .contains("已确认免报", "已报 0 / 应报 0");
    handIn("还是有的" + mark);
    assertThat(page(clerks, period)).contains("待审核", "已报 1 / 应报 1").doesNotContain("已确认免报");
  }

  @Test
  void theListIsAWorkbookToo() throws IOException {
    String period = setUp("2999-03-31");
    HttpResponse<byte[]> answer = pages.get(clerks, period + "/expected.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(answer.body()))) {
      assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
          .isEqualTo(unit.name());
      assertThat(book.getSheetAt(0).getRow(1).getCell(2).getStringCellValue()).isEqualTo("未报");
    }
    String strangers =
        people.session(people.account(Hat.of(Role.REVIEWER, people.root("别处" + mark).id())));
    assertThat(pages.get(strangers, period + "/expected.xlsx").statusCode()).isEqualTo(404);
    assertThat(pages.get(strangers, period).statusCode()).isEqualTo(404);
  }
}
