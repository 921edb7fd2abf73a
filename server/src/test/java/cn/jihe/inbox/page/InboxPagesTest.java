package cn.jihe.inbox.page;

import static cn.jihe.support.PageForms.text;
import static cn.jihe.support.PageForms.to;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Account;
import cn.jihe.account.Hat;
import cn.jihe.account.Organisation;
import cn.jihe.account.Role;
import cn.jihe.support.Calls;
import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.PageForms;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SharedServer;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The inbox and 催报 as a browser without script has them. */
final class InboxPagesTest {

  private final RunningServer server = SharedServer.on(Database.H2);
  private final PageForms pages = new PageForms(server);
  private final People people = People.of(server);
  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final Organisation department = people.root("消息页部门" + mark);
  private final Organisation unit = people.below(department, "消息页单位" + mark);
  private final Account clerk = people.account(Hat.of(Role.CLERK, unit.id()));
  private final Account reviewer = people.account(Hat.of(Role.REVIEWER, department.id()));
  private final String clerks = people.session(clerk);
  private final String reviewers = people.session(reviewer);

  private String handedIn(String project) {
    byte[] form = new FilledDeclaration().ofProject(project).with("E5", unit.name()).xlsx();
    return RunningServer.json(server.submit(people.token(clerk), "表.xlsx", form, Map.of()))
        .at("/stored/0/dossier")
        .asText();
  }

  private String page(String session, String path) {
    return text(pages.get(session, path));
  }

  @Test
  void theHeadOfEachPageSaysHowMuchIsUnreadAndALineLeadsToWhatItTellsOf() {
    assertThat(page(reviewers, "/rules")).contains("href=\"/inbox\"").doesNotContain("条未读");
    assertThat(page(reviewers, "/inbox")).contains("还没有消息");
    String id = handedIn("<b>项目</b>" + mark);
    assertThat(page(reviewers, "/rules")).contains("条未读");
    assertThat(page("", "/rules")).doesNotContain("href=\"/inbox\"", "条未读");
    String inbox = page(reviewers, "/inbox");
    assertThat(inbox).contains("&lt;b&gt;项目&lt;/b&gt;" + mark, "全部标为已读").doesNotContain("<b>项目");
    String notice =
        new Calls(server, people.token(reviewer)).list("/api/v1/inbox").at("/items/0/id").asText();
    assertThat(to(pages.post(reviewers, "/inbox/" + notice, Map.of("open", "1"))))
        .isEqualTo("/dossiers/" + id);
    assertThat(page(reviewers, "/rules")).doesNotContain("条未读");
    assertThat(page(reviewers, "/inbox?unread=true")).contains("没有未读消息");
    assertThat(page(reviewers, "/inbox?unread=x&page=y")).contains(mark);
    assertThat(pages.post(clerks, "/inbox/" + notice, Map.of("open", "1")).statusCode())
        .isEqualTo(404);
    handedIn("另一项目" + mark);
    assertThat(to(pages.post(reviewers, "/inbox/read", Map.of()))).isEqualTo("/inbox");
    assertThat(page(reviewers, "/inbox")).doesNotContain("全部标为已读");
    assertThat(pages.get("", "/inbox").statusCode()).isEqualTo(303);
  }

  @Test
  void unitsAreUrgedOnThePageWithTheTextThatIsShown() {
    assertThat(page(reviewers, "/review/urging")).contains("没有正在进行的批次");
    String period =
        JsonNodeFactory.instance
            .objectNode()
            .put("code", "P-" + mark)
            .put("name", "2024年度申报" + mark)
            .put("kind", "DECLARATION")
            .put("year", 2024)
            .put("due", "2024-03-31")
            .put("organisation", department.id().toString())
            .toString();
    String id =
        RunningServer.json(
                new Calls(server, people.token(reviewer)).post("/api/v1/periods", period))
            .get("id")
            .asText();
    String at = "/review/urging/" + id;
    assertThat(page(reviewers, "/review")).contains("href=\"/review/urging\"");
    assertThat(page(reviewers, "/review/urging"))
        .contains(unit.name(), "逾期 1 项", "checked", "请尽快报送", "2024年度申报" + mark);
    assertThat(text(pages.post(reviewers, at, Map.of("text", "请报送")))).contains("还没有选择单位");
    String one = unit.id().toString();
    assertThat(text(pages.post(reviewers, at, Map.of("unit", one, "text", " "))))
        .contains("请填写催报内容");
    String sent = to(pages.post(reviewers, at, Map.of("unit", one, "text", "请今天报送" + mark)));
    assertThat(sent).isEqualTo(at + "?sent=1");
    assertThat(page(reviewers, sent)).contains("已向 1 个单位发出催报", "今天已催报");
    assertThat(page(clerks, "/inbox")).contains("审核方催报：请今天报送" + mark);
    assertThat(pages.get(clerks, "/review/urging").statusCode()).isEqualTo(404);
    assertThat(pages.get(clerks, at).statusCode()).isEqualTo(404);
  }
}
