package cn.jihe.submission;

import static cn.jihe.support.PageForms.text;
import static cn.jihe.support.PageForms.to;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Account;
import cn.jihe.account.Hat;
import cn.jihe.account.Organisation;
import cn.jihe.account.Role;
import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.Multipart;
import cn.jihe.support.PageForms;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SharedServer;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Handing in from the page of a result, by plain forms without script. */
final class HandInPagesTest {

  private static final String UNIT_CELL = "E5";
  private static final Pattern FIELD = Pattern.compile("name=\"([cxsdv]_[0-9a-f]{12})\"");
  private static final Pattern SEEN =
      Pattern.compile("name=\"(v_[0-9a-f]{12})\" value=\"(\\d+)\"");

  private final RunningServer server = SharedServer.on(Database.H2);
  private final PageForms pages = new PageForms(server);
  private final People people = People.of(server);
  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final Organisation department = people.root("提交部门" + mark);
  private final Organisation unit = people.below(department, "提交单位" + mark);
  private final Account clerk = people.account(Hat.of(Role.CLERK, unit.id()));
  private final String clerks = people.session(clerk);

  private FilledDeclaration form(String project) {
    return new FilledDeclaration().ofProject(project + mark).with(UNIT_CELL, unit.name());
  }

  private String checked(byte[]... workbooks) {
    Multipart files = new Multipart();
    for (int i = 0; i < workbooks.length; i++) {
      files.file("表" + i + ".xlsx", workbooks[i]);
    }
    HttpResponse<byte[]> answer =
        server.send(
            files
                .post(server.at("/check"))
                .header("Cookie", "jihe_session=" + clerks)
                .header("Sec-Fetch-Site", "same-origin"));
    return to(answer).split("[?#]", -1)[0];
  }

  private String page(String session, String path) {
    HttpResponse<byte[]> answer = pages.get(session, path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return text(answer);
  }

  private static List<String> fields(String page, String kind) {
    return FIELD
        .matcher(page)
        .results()
        .map(found -> found.group(1))
        .filter(name -> name.startsWith(kind))
        .distinct()
        .toList();
  }

  private static Map<String, String> with(Map<String, String> texts, String name, String text) {
    Map<String, String> all = new HashMap<>(texts);
    all.put(name, text);
    return all;
  }

  private HttpResponse<byte[]> submit(String session, String result, Map<String, String> texts) {
    return pages.post(session, result + "/submit", with(texts, "do", "submit"));
  }

  @Test
  void aCheckedFileIsHandedInAndSendingItAgainGivesTheSameReceipt() {
    String result = checked(form("一次").xlsx());
    assertThat(page(clerks, result)).contains("href=\"" + result + "/submit\"");
    assertThat(page(clerks, result + "/submit"))
        .contains("提交 1 张表", "一次" + mark, unit.name(), "首次报送", "没有需要说明的警告");
    HttpResponse<byte[]> sent = submit(clerks, result, Map.of());
    assertThat(to(sent)).isEqualTo(result + "/submitted");
    String handed = page(clerks, result + "/submitted");
    assertThat(handed).contains("已提交 1 张表（1 个文件）", "接下来", "等待主管部门审核", "/receipt\"");
    assertThat(to(submit(clerks, result, Map.of()))).isEqualTo(result + "/submitted");
    assertThat(page(clerks, result + "/submitted")).isEqualTo(handed);
    Matcher receipt = Pattern.compile("/submissions/[0-9a-f-]+/receipt").matcher(handed);
    assertThat(receipt.find()).isTrue();
    assertThat(page(clerks, receipt.group())).contains("JX-");
    assertThat(page(clerks, result + "/submit"))
        .contains("内容与第 1 版相同（" + clerk.name(), "查看回执", "提交 0 张表");
  }

  @Test
  void whatWasTypedIsKeptAndOffersItselfAgain() {
    String result = checked(form("说明").with("E20", "≤95.00(%)").xlsx());
    String first = page(clerks, result + "/submit");
    String box = fields(first, "x_").getFirst();
    HttpResponse<byte[]> draft =
        pages.post(clerks, result + "/draft", Map.of(box, "写了一半<b>", "evil", "x"));
    assertThat(draft.statusCode()).isEqualTo(200);
    assertThat(text(draft)).startsWith("已保存");
    assertThat(page(clerks, result + "/submit")).contains("写了一半&lt;b&gt;</textarea>");
    String other = people.session(people.account(Hat.of(Role.CLERK, unit.id())));
    assertThat(page(other, result + "/submit")).doesNotContain("写了一半");
    String saved =
        text(pages.post(clerks, result + "/submit", Map.of(box, "再写一点", "do", "save")));
    assertThat(saved).contains("已保存", "再写一点</textarea>");
    String wrong = text(submit(clerks, result, Map.of(box, "太短")));
    assertThat(wrong)
        .contains("role=\"alert\"", "请选择类别", "href=\"#c_" + box.substring(2) + "\"", "太短</textarea>");
    String category = "c_" + box.substring(2);
    assertThat(text(submit(clerks, result, Map.of(box, "太短", category, "POLICY"))))
        .contains("不能照抄", "href=\"#" + box + "\"", "aria-invalid=\"true\"");
    Map<String, String> good = Map.of(box, "按上级批复执行的口径", category, "POLICY");
    assertThat(to(submit(clerks, result, good))).endsWith("/submitted");
    assertThat(page(clerks, result + "/submit")).contains("内容与第 1 版相同");
    String again = checked(form("说明").with("E20", "≤95.00(%)").with("E13", "≥25.00(场)").xlsx());
    assertThat(page(clerks, again + "/submit")).contains("沿用已有说明：政策规定：按上级批复执行的口径");
  }

  @Test
  void whoseSignInHasExpiredLosesNothing() {
    String result = checked(form("过期").with("E20", "≤95.00(%)").xlsx());
    String box = fields(page(clerks, result + "/submit"), "x_").getFirst();
    HttpResponse<byte[]> over = submit("gone", result, Map.of(box, "写了很久的说明"));
    assertThat(over.statusCode()).isEqualTo(401);
    assertThat(text(over))
        .contains("name=\"held." + box + "\" value=\"写了很久的说明\"", result + "/submit");
    assertThat(pages.post("gone", result + "/draft", Map.of(box, "x")).statusCode()).isEqualTo(401);
    HttpResponse<byte[]> forgotten =
        submit(clerks, "/checks/AAAAAAAAAAAAAAAAAAAAAA", Map.of(box, "写了很久的说明"));
    assertThat(forgotten.statusCode()).isEqualTo(404);
    assertThat(text(forgotten)).contains("检查结果已过期", "写了很久的说明");
  }

  @Test
  void aSimilarNameIsAskedAndTheAnswerGoesOnWithTheDossier() {
    String first = checked(form("社区居民健康讲座项目").xlsx());
    submit(clerks, first, Map.of());
    String result = checked(form("社区居民健康讲座专项").with("E13", "≥30.00(场)").xlsx());
    String asked = page(clerks, result + "/submit");
    assertThat(asked).contains("名称相近，是同一个吗？", "是，就是“社区居民健康讲座项目" + mark);
    String question = fields(asked, "d_").getFirst();
    assertThat(text(submit(clerks, result, Map.of())))
        .contains("请选择是不是同一个项目", "href=\"#" + question + "\"");
    Matcher option =
        Pattern.compile("name=\"" + question + "\" value=\"([0-9a-f-]{36})\"").matcher(asked);
    assertThat(option.find()).isTrue();
    HttpResponse<byte[]> sent = submit(clerks, result, Map.of(question, option.group(1)));
    assertThat(to(sent)).endsWith("/submitted");
    assertThat(page(clerks, result + "/submitted"))
        .contains("第 2 版", "/dossiers/" + option.group(1));
    assertThat(page(clerks, "/dossiers/" + option.group(1))).contains("社区居民健康讲座专项" + mark);
    String third = checked(form("社区居民健康讲座").with("E13", "≥31.00(场)").xlsx());
    String question3 = fields(page(clerks, third + "/submit"), "d_").getFirst();
    submit(clerks, third, Map.of(question3, "none"));
    assertThat(page(clerks, third + "/submitted")).contains("第 1 版");
  }

  @Test
  void formsWithErrorsAreLeftOutAndKeptWhenThatIsWanted() {
    String result = checked(form("好").xlsx(), form("坏").with("E7", "1.00").xlsx());
    assertThat(page(clerks, result + "/submit"))
        .contains("提交 1 张表", "“坏" + mark + "”：有必须修改的问题", "的 1 张表也存为草稿");
    submit(clerks, result, Map.of());
    assertThat(page(clerks, result + "/submitted")).contains("（1 个文件）").doesNotContain("坏" + mark);
    assertThat(text(submit(clerks, result, Map.of("note", "x")))).contains("没有可以提交的表");
    assertThat(to(submit(clerks, result, Map.of("keep", "on")))).endsWith("/submitted");
    assertThat(page(clerks, result + "/submitted")).contains("（2 个文件）", "坏" + mark, "存为草稿");
  }

  @Test
  void whatAFormDoesNotSayIsAskedOnceForAll() {
    Organisation second = people.below(department, "第二单位" + mark);
    String both =
        people.session(
            people.account(Hat.of(Role.CLERK, unit.id()), Hat.of(Role.CLERK, second.id())));
    FilledDeclaration bare =
        new FilledDeclaration()
            .ofProject("无名" + mark)
            .with(UNIT_CELL, "")
            .with("A2", "")
            .with("B6", "")
            .with("E6", "");
    String result = checked(bare.xlsx());
    String asked = page(both, result + "/submit");
    assertThat(asked).contains("没有写年度的表属于哪一年？", "name=\"unit\"", second.name());
    assertThat(text(submit(both, result, Map.of())))
        .contains("请选择没有写年度的表属于哪一年", "请选择表属于哪个单位", "href=\"#year\"", "href=\"#unit\"");
    String known =
        text(
            pages.post(
                both,
                result + "/submit",
                Map.of("year", "2024", "unit", second.name(), "do", "save")));
    assertThat(known).contains("<td data-label=\"年度\">2024</td>", ">" + second.name() + "</td>");
  }

  @Test
  void whatSomebodyElseHasHandedInMeanwhileIsShownFirst() {
    submit(clerks, checked(form("同时").xlsx()), Map.of());
    String result = checked(form("同时").with("E13", "≥26.00(场)").xlsx());
    Matcher seen = SEEN.matcher(page(clerks, result + "/submit"));
    assertThat(seen.find()).isTrue();
    Map<String, String> stale = Map.of(seen.group(1), seen.group(2));
    Account colleague = people.account(Hat.of(Role.CLERK, unit.id()));
    String colleagues = people.session(colleague);
    submit(colleagues, checked(form("同时").with("E13", "≥27.00(场)").xlsx()), Map.of());
    String told = text(submit(clerks, result, stale));
    assertThat(told).contains(colleague.name() + " 刚刚提交了第 2 版", "value=\"2\"");
    assertThat(to(submit(clerks, result, Map.of(seen.group(1), "2")))).endsWith("/submitted");
  }

  @Test
  void aReviewerSaysWhyItHandsInForAUnitAndOthersFindNothing() {
    String result = checked(form("代报").xlsx());
    String reviewers = people.session(people.account(Hat.of(Role.REVIEWER, department.id())));
    assertThat(page(reviewers, result + "/submit")).contains("代报说明");
    assertThat(text(submit(reviewers, result, Map.of()))).contains("请说明为什么代该单位提交", "href=\"#note\"");
    assertThat(to(submit(reviewers, result, Map.of("note", "单位网络故障，电话确认后代报"))))
        .endsWith("/submitted");
    String observer = people.session(people.account(Hat.of(Role.OBSERVER, department.id())));
    assertThat(pages.get(observer, result + "/submit").statusCode()).isEqualTo(404);
    assertThat(page(observer, result)).doesNotContain("/submit\"");
    String stranger =
        people.session(people.account(Hat.of(Role.CLERK, people.root("外" + mark).id())));
    assertThat(page(stranger, result + "/submit")).contains("不是您的账号可以提交的单位", "提交 0 张表");
    assertThat(to(server.get(result + "/submit"))).startsWith("/sign-in?return=");
  }
}
