package cn.jihe.excel.mark;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.ClerksWorkbook;
import cn.jihe.support.MarkedCopies;
import cn.jihe.support.Marking;
import cn.jihe.support.PackageParts;
import cn.jihe.support.Thoroughness;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A workbook that goes to and fro between clerk and checker does not grow by it. */
@Execution(ExecutionMode.CONCURRENT)
class AnnotationGrowthTest {

  private static final int ROUNDS = Thoroughness.of(4, 20);

  /** In .xls POI adds six bytes to a table of sheets with each sheet that goes. */
  private static final int MOST_BYTES_MORE = 1_024;

  private final Marking marking = new Marking();

  private static byte[] workbook(String file) throws Exception {
    return file.startsWith("clerk") ? ClerksWorkbook.of(file) : Marking.real(file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"clerk.xlsx", "clerk.xls", "002-stacked.xlsx", "000-sheets-legacy.xls"})
  void annotatingOftenIsLikeAnnotatingOnce(String file) throws Exception {
    byte[] once = marking.annotate(file, workbook(file));
    byte[] often = once;
    for (int i = 1; i < ROUNDS; i++) {
      often = marking.annotate(file, often);
    }
    assertThat(inventory(often)).isEqualTo(inventory(once));
    assertThat(PackageParts.of(often).keySet()).isEqualTo(PackageParts.of(once).keySet());
    assertThat(often.length - once.length).isLessThan(MOST_BYTES_MORE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"clerk.xlsx", "clerk.xlsm", "002-stacked.xlsx", "000-sheets.xlsx"})
  void afterCleaningThePackageHasEachPartAsItWas(String file) throws Exception {
    byte[] original = workbook(file);
    byte[] marked = original;
    for (int i = 0; i < 3; i++) {
      marked = marking.annotate(file, marked);
    }
    byte[] cleaned = marking.clean(file, marked);
    MarkedCopies.assertSameParts(original, cleaned);
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(strings = {"clerk.xls", "000-sheets-legacy.xls", "004-sheets-legacy.xls"})
  void cleaningAndAnnotatingAgainDoesNotGrowAnXlsEither(String file) throws Exception {
    byte[] once = marking.annotate(file, workbook(file));
    byte[] often = once;
    for (int i = 1; i < ROUNDS; i++) {
      often = marking.annotate(file, marking.clean(file, often));
    }
    assertThat(inventory(often)).isEqualTo(inventory(once));
    assertThat(often.length - once.length).isLessThan(MOST_BYTES_MORE);
  }

  /** How many there are of each kind of thing that could pile up. */
  private static Map<String, Integer> inventory(byte[] bytes) throws Exception {
    try (Workbook poi = Marking.open(bytes)) {
      int comments = 0;
      int formats = 0;
      for (var sheet : poi) {
        comments += sheet.getCellComments().size();
        formats += sheet.getSheetConditionalFormatting().getNumConditionalFormattings();
      }
      int own =
          poi instanceof XSSFWorkbook xssf
              ? xssf.getStylesSource()._getDXfsSize() * 1_000
                  + xssf.getStylesSource().getFills().size()
              : ((HSSFWorkbook) poi).getInternalWorkbook().getNumExFormats();
      return Map.of(
          "styles", poi.getNumCellStyles(),
          "fonts", poi.getNumberOfFonts(),
          "names", poi.getNumberOfNames(),
          "sheets", poi.getNumberOfSheets(),
          "comments", comments,
          "formats", formats,
          "own", own);
    }
  }
}
