package cn.jihe.excel.mark;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.rule.Finding;
import cn.jihe.rule.Report;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.Marking;
import cn.jihe.support.SeenByUsers;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
class AnnotatorTest {

  private final Marking marking = new Marking();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "000-sheets.xlsx",
        "000-sheets-legacy.xls",
        "002-offset-typed.xlsx",
        "002-stacked.xlsx",
        "002-stacked-resaved.xlsx",
        "004-sheets-legacy.xls",
        "004-typed-total.xlsx"
      })
  void theAnnotatedCopyGivesTheSameFindings(String file) throws Exception {
    byte[] original = Marking.real(file);
    byte[] annotated = marking.annotate(file, original);
    List<String> found = ids(marking.check(file, original));
    assertThat(ids(marking.check(file, annotated))).isEqualTo(found);
  }

  @ParameterizedTest
  @ValueSource(strings = {"000-sheets.xlsx", "000-sheets-legacy.xls", "002-stacked.xlsx"})
  void annotatingAgainAddsNothingTwice(String file) throws Exception {
    byte[] once = marking.annotate(file, Marking.real(file));
    assertThat(SeenByUsers.of(marking.annotate(file, once))).isEqualTo(SeenByUsers.of(once));
  }

  @ParameterizedTest
  @ValueSource(strings = {"000-sheets.xlsx", "000-sheets-legacy.xls", "002-stacked.xlsx"})
  void cleaningLeavesNoMarkOfOurs(String file) throws Exception {
    byte[] original = Marking.real(file);
    byte[] annotated = marking.annotate(file, original);
    assertThat(SeenByUsers.of(annotated)).isNotEqualTo(SeenByUsers.of(original));
    assertThat(SeenByUsers.of(marking.clean(file, annotated))).isEqualTo(SeenByUsers.of(original));
  }

  @ParameterizedTest
  @ValueSource(strings = {"000-sheets.xlsx", "004-sheets-legacy.xls"})
  void whatHasNoMarkOfOursIsGivenBackByteForByte(String file) throws Exception {
    byte[] original = Marking.real(file);
    assertThat(marking.clean(file, original)).isEqualTo(original);
  }

  /** In .xls POI puts a new comment on its box's corner first, and refuses where one stands. */
  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void commentsAroundAFlaggedCellAreNoHindrance(String type) throws Exception {
    FilledDeclaration form = new FilledDeclaration().with("E14", "3000人次");
    byte[] original = type.equals("xls") ? form.xls() : form.xlsx();
    byte[] crowded;
    try (var poi = WorkbookFactory.create(new ByteArrayInputStream(original))) {
      Sheet sheet = poi.getSheetAt(0);
      var drawing = sheet.createDrawingPatriarch();
      for (int row = 10; row < 20; row++) {
        ClientAnchor anchor = poi.getCreationHelper().createClientAnchor();
        anchor.setRow1(row);
        anchor.setCol1(5);
        anchor.setRow2(row + 2);
        anchor.setCol2(7);
        Comment comment = drawing.createCellComment(anchor);
        comment.setString(poi.getCreationHelper().createRichTextString("我的批注"));
        comment.setAddress(new CellAddress(row, 5));
      }
      crowded = FilledDeclaration.bytes(poi);
    }
    byte[] annotated = marking.annotate("表." + type, crowded);
    try (var poi = WorkbookFactory.create(new ByteArrayInputStream(annotated))) {
      Comment ours = poi.getSheet("申报表").getCellComment(new CellAddress("E14"));
      assertThat(ours.getString().getString()).contains("T49");
    }
  }

  private static List<String> ids(Report report) {
    return report.allFindings().map(Finding::id).toList();
  }
}
