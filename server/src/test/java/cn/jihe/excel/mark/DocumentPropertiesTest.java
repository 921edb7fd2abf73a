package cn.jihe.excel.mark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.check.AnnotateOutcome;
import cn.jihe.check.CheckOutcome;
import cn.jihe.check.Core;
import cn.jihe.check.FixChoice;
import cn.jihe.check.FixOutcome;
import cn.jihe.rule.Finding;
import cn.jihe.support.Hostile;
import cn.jihe.support.RawPackage;
import cn.jihe.text.Language;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who wrote a workbook is nobody's business, and whether the package says so rightly neither. */
class DocumentPropertiesTest {

  private static final Core CORE = Core.load(Map.of());
  private static final String ROOT = "_rels/.rels";
  private static final String STRANGER = "a08-docprops-rels-dangling.xlsx";
  private static final Pattern RELATION = Pattern.compile("<Relationship .*?/>");
  private static final String CORE_TYPE =
      "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

  private static final String PROPERTIES =
      "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"/>";

  @Test
  void propertiesThatAreNamedAndAbsentHinderNothing() throws Exception {
    assertHandled(Hostile.file(STRANGER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Target=\"docProps/core.xml\"",
        "Target=\"/docProps/core.xml\"",
        "Target=\"../../core.xml\"",
        "Target=\"docProps\\core.xml\"",
        "Target=\"http://example.org/core.xml\" TargetMode=\"External\""
      })
  void propertiesThatLeadNowhereHinderNothing(String target) throws Exception {
    RawPackage workbook = stranger();
    named(workbook, "<Relationship Id=\"rId8\" " + target + " Type=\"" + CORE_TYPE + "\"/>");
    assertHandled(workbook.bytes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"docProps/core.xml", "docProps/other.xml"})
  void propertiesNamedTwiceHinderNothing(String other) throws Exception {
    RawPackage workbook = stranger().part("docProps/core.xml", PROPERTIES);
    named(
        workbook,
        "<Relationship Id=\"rId8\" Target=\"docProps/core.xml\" Type=\""
            + CORE_TYPE
            + "\"/><Relationship Id=\"rId9\" Target=\""
            + other
            + "\" Type=\""
            + CORE_TYPE
            + "\"/>");
    assertHandled(workbook.bytes());
  }

  @Test
  void propertiesThatAreThereStay() throws Exception {
    RawPackage workbook = stranger();
    workbook.part(
        "docProps/app.xml",
        "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Company>某局</Company></Properties>");
    byte[] copy = corrected(workbook.bytes()).bytes();
    assertThat(new String(RawPackage.of(copy).content("docProps/app.xml"), UTF_8)).contains("某局");
  }

  private static RawPackage stranger() throws IOException {
    return RawPackage.of(Hostile.file(STRANGER));
  }

  /** The workbook itself and these, and no other relation of the package. */
  private static void named(RawPackage workbook, String relations) {
    String root = new String(workbook.content(ROOT), UTF_8);
    List<String> others = RELATION.matcher(root).results().map(MatchResult::group).skip(1).toList();
    String kept = root;
    for (String other : others) {
      kept = kept.replace(other, "");
    }
    workbook.part(ROOT, kept.replace("</Relationships>", relations + "</Relationships>"));
  }

  private static void assertHandled(byte[] workbook) throws IOException {
    CheckOutcome.Checked checked = (CheckOutcome.Checked) CORE.checks().check("a.xlsx", workbook);
    assertThat(findings(checked)).hasSize(5);
    AnnotateOutcome.Annotated annotated =
        (AnnotateOutcome.Annotated) CORE.annotations().annotate(checked, workbook, Language.ZH);
    assertUntouched(workbook, annotated.bytes());
    CheckOutcome again = CORE.checks().check("a.xlsx", annotated.bytes());
    assertThat(findings((CheckOutcome.Checked) again)).isEqualTo(findings(checked));
    assertThat(CORE.annotations().clean("a.xlsx", workbook))
        .isInstanceOf(AnnotateOutcome.Annotated.class);
    assertUntouched(workbook, corrected(workbook).bytes());
  }

  private static FixOutcome.Fixed corrected(byte[] workbook) {
    return (FixOutcome.Fixed)
        CORE.fixes().fix("a.xlsx", workbook, new FixChoice.AllSafe(), Language.ZH);
  }

  private static List<String> findings(CheckOutcome.Checked checked) {
    return checked.report().allFindings().map(Finding::id).toList();
  }

  /** What the package says of its properties stays as it was: it is nobody's business. */
  private static void assertUntouched(byte[] before, byte[] after) throws IOException {
    assertThat(RawPackage.of(after).content(ROOT)).isEqualTo(RawPackage.of(before).content(ROOT));
  }
}
