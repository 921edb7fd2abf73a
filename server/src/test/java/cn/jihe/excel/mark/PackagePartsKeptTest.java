package cn.jihe.excel.mark;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.ClerksWorkbook;
import cn.jihe.support.MarkedCopies;
import cn.jihe.support.Marking;
import cn.jihe.support.RichWorkbook;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only the parts that hold our marks differ in an annotated copy, and none in a cleaned one. */
@Execution(ExecutionMode.CONCURRENT)
class PackagePartsKeptTest {

  /** Where comments, colours, styles, names and the list of sheets stand. */
  private static final List<String> OURS =
      List.of(
          "/\\[Content_Types\\]\\.xml",
          "/xl/(workbook|styles)\\.xml",
          "/xl/_rels/workbook\\.xml\\.rels",
          "/xl/comments\\d+\\.xml",
          "/xl/drawings/vmlDrawing\\d+\\.vml",
          "/xl/worksheets/sheet\\d+\\.xml",
          "/xl/worksheets/_rels/sheet\\d+\\.xml\\.rels");

  private final MarkedCopies copies = new MarkedCopies();

  @Test
  void chartsPivotsTablesPicturesMacrosAndUnknownPartsAreNotTouched() throws Exception {
    byte[] original = RichWorkbook.xlsm();
    Set<String> changed = MarkedCopies.differing(original, copies.right("a.xlsm", original));
    assertThat(changed).contains("/xl/workbook.xml", "/xl/styles.xml");
    assertThat(changed).allMatch(part -> OURS.stream().anyMatch(part::matches));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "000-sheets.xlsx",
        "002-offset-typed.xlsx",
        "002-stacked.xlsx",
        "002-stacked-resaved.xlsx",
        "004-sheets.xlsx",
        "004-typed-total.xlsx"
      })
  void realWorkbooksDifferInThosePartsOnly(String file) throws Exception {
    byte[] original = Marking.real(file);
    Set<String> changed = MarkedCopies.differing(original, copies.right(file, original));
    assertThat(changed).isNotEmpty().allMatch(part -> OURS.stream().anyMatch(part::matches));
  }

  @ParameterizedTest
  @ValueSource(strings = {"clerk.xlsx", "clerk.xlsm"})
  void aWorkbookWithMuchBesideItsFormIsGivenBackAsItWas(String file) throws Exception {
    copies.right(file, ClerksWorkbook.of(file));
  }
}
