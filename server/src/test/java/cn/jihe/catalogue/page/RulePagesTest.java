package cn.jihe.catalogue.page;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.rule.text.RuleInfo;
import cn.jihe.rule.text.RuleTexts;
import cn.jihe.support.SharedServer;
import cn.jihe.support.Thoroughness;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedServer.class)
final class RulePagesTest {

  /** A page runs its examples: a quick run asks for one in so many. */
  private static final int EVERY = Thoroughness.of(5, 1);

  private final URI server;
  private final RuleTexts rules;
  private final HttpClient client = HttpClient.newHttpClient();

  RulePagesTest(EmbeddedServer server, RuleTexts rules) {
    this.server = server.getURI();
    this.rules = rules;
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(server.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void everyRuleHasAPageWithItsExamples() throws Exception {
    for (int i = 0; i < rules.all().size(); i += EVERY) {
      RuleInfo rule = rules.all().get(i);
      for (String language : new String[] {"zh", "en"}) {
        HttpResponse<String> page = get("/rules/" + rule.code() + "?lang=" + language);
        assertThat(page.statusCode()).as(rule.code()).isEqualTo(200);
        assertThat(page.body()).contains(rule.code()).contains("<figcaption>");
      }
      assertThat(get("/rules/" + rule.code()).body())
          .contains(
              rule.name().zh().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    }
  }

  @Test
  void anExampleIsLaidOutLikeTheFormWithTheFaultyCellMarked() throws Exception {
    assertThat(get("/rules/T49").body())
        .contains("<th scope=\"col\">三级指标</th>")
        .contains("<td class=\"flagged\">95%</td>");
    assertThat(get("/rules/M15").body()).contains("全年执行数").contains("class=\"flagged\"");
  }

  @Test
  void aRuleLeadsToThoseBesideItInItsArea() throws Exception {
    assertThat(get("/rules/T49").body())
        .contains("href=\"/rules/T48\"", "href=\"/rules/T50\"")
        .contains("<a href=\"/rules#targets\">目标值</a>");
    assertThat(get("/rules/W01").body())
        .contains("href=\"/rules/W02\"")
        .doesNotContain("rel=\"prev\"");
    // The last of the project's rules: the next one is of another area.
    assertThat(get("/rules/H10").body())
        .contains("href=\"/rules/H09\"")
        .doesNotContain("rel=\"next\"");
  }

  @Test
  void aPanelIsTheRuleWithoutThePageAndWithOneExample() throws Exception {
    HttpResponse<String> panel = get("/rules/T49?part=panel");
    assertThat(panel.statusCode()).isEqualTo(200);
    RuleInfo rule = rules.info("T49");
    assertThat(panel.body())
        .startsWith("<article")
        .contains("data-rule=\"T49\"", rule.what().zh(), rule.why().zh(), rule.fix().zh())
        .contains("href=\"/rules/T49\"")
        .containsOnlyOnce("<figcaption>")
        .doesNotContain("<header", "<h1", "<html", "xmlns");
    assertThat(get("/rules/T49?part=panel&lang=en").body()).contains(rule.what().en());
  }

  @Test
  void theListLeadsToEveryPage() throws Exception {
    String list = get("/rules").body();
    for (RuleInfo rule : rules.all()) {
      assertThat(list).contains("href=\"/rules/" + rule.code() + "\"");
    }
  }

  @Test
  void aRuleThatIsNoneIsNotFound() throws Exception {
    HttpResponse<String> page = get("/rules/T999");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(page.body()).contains("没有这个地址");
  }
}
