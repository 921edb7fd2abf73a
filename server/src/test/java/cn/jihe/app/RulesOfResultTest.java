package cn.jihe.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.Multipart;
import cn.jihe.support.ResultSite;
import cn.jihe.support.RunningServer;
import com.fasterxml.jackson.databind.JsonNode;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

final class RulesOfResultTest {

  private static final ResultSite SITE = ResultSite.shared();

  @Test
  void thePageOfARuleLeadsBackToItsFindingsInTheResultItWasOpenedFrom() throws Exception {
    byte[] form = new FilledDeclaration().withPoorTargets().xlsx();
    String result = SITE.check("一.xlsx", form);
    String id = result.substring(result.lastIndexOf('/') + 1);
    JsonNode checked =
        RunningServer.json(
            SITE.server()
                .send(
                    new Multipart().file("一.xlsx", form).post(SITE.server().at("/api/v1/checks"))));
    long found =
        checked
            .get("forms")
            .get(0)
            .get("findings")
            .valueStream()
            .filter(finding -> finding.get("rule").asText().equals("T49"))
            .count();
    assertThat(found).isPositive();
    Document page = SITE.page("/rules/T49?result=" + id);
    assertThat(page.select("a[href^='" + result + "?rule=T49']").text())
        .contains(String.valueOf(found));
    assertThat(SITE.page("/rules/T49").select("a[href^='/checks/']")).isEmpty();
  }
}
