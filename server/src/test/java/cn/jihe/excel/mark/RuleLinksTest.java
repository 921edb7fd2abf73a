package cn.jihe.excel.mark;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.check.AnnotateOutcome;
import cn.jihe.check.CheckOutcome;
import cn.jihe.check.Core;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.text.Language;
import java.io.ByteArrayInputStream;
import java.util.Map;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where users can reach the server, the annotated copy leads to the pages of its rules. */
final class RuleLinksTest {

  private static Workbook annotated(String type, Map<String, String> environment) throws Exception {
    Core core = Core.load(environment);
    FilledDeclaration form = new FilledDeclaration().with("E14", "3000人次");
    byte[] bytes = type.equals("xls") ? form.xls() : form.xlsx();
    CheckOutcome.Checked checked = (CheckOutcome.Checked) core.checks().check("表." + type, bytes);
    AnnotateOutcome.Annotated done =
        (AnnotateOutcome.Annotated) core.annotations().annotate(checked, bytes, Language.ZH);
    return WorkbookFactory.create(new ByteArrayInputStream(done.bytes()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void commentAndListLeadToTheRulesPage(String type) throws Exception {
    String page = "https://jihe.example.cn/rules/T49";
    try (Workbook copy = annotated(type, Map.of("JIHE_PUBLIC_URL", "https://jihe.example.cn/"))) {
      assertThat(copy.getSheet("校验结果").getHyperlinkList())
          .anyMatch(link -> page.equals(link.getAddress()));
      assertThat(
              copy.getSheet("申报表").getCellComment(new CellAddress("E14")).getString().getString())
          .contains(page);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void withoutAnAddressNothingLeadsOut(String type) throws Exception {
    try (Workbook copy = annotated(type, Map.of())) {
      assertThat(copy.getSheet("校验结果").getHyperlinkList())
          .noneMatch(link -> String.valueOf(link.getAddress()).startsWith("http"));
      assertThat(
              copy.getSheet("申报表").getCellComment(new CellAddress("E14")).getString().getString())
          .doesNotContain("http");
    }
  }
}
