package cn.jihe.excel.mark;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.bench.PackageDifferences;
import cn.jihe.support.Marking;
import cn.jihe.support.PackageParts;
import cn.jihe.support.RichWorkbook;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Beside what any load and save by POI changes, only the parts that hold our marks differ. */
class PackagePartsKeptTest {

  /** Where comments, colours, styles, texts, names and the list of sheets stand. */
  private static final List<String> OURS =
      List.of(
          "/\\[Content_Types\\]\\.xml",
          "/docProps/(app|core)\\.xml",
          "/xl/(workbook|styles|sharedStrings|calcChain)\\.xml",
          "/xl/_rels/workbook\\.xml\\.rels",
          "/xl/comments\\d+\\.xml",
          "/xl/drawings/vmlDrawing\\d+\\.vml",
          "/xl/worksheets/sheet\\d+\\.xml",
          "/xl/worksheets/_rels/sheet\\d+\\.xml\\.rels");

  private final Marking marking = new Marking();

  @Test
  void chartsPivotsTablesPicturesMacrosAndUnknownPartsAreNotTouched() throws Exception {
    byte[] original = RichWorkbook.xlsm();
    byte[] saved = Marking.changed(original, poi -> {});
    byte[] annotated = marking.annotate("a.xlsm", original);
    assertThat(PackageParts.of(annotated).keySet())
        .contains(
            "/xl/vbaProject.bin",
            "/xl/printerSettings/printerSettings1.bin",
            "/xl/threadedComments/threadedComment1.xml",
            "/customXml/item1.xml",
            "/xl/charts/chart1.xml",
            "/xl/pivotTables/pivotTable1.xml",
            "/xl/tables/table1.xml",
            "/xl/media/image1.png");
    assertThat(others(saved, annotated)).isEmpty();
    assertThat(others(saved, marking.clean("a.xlsm", annotated))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"000-sheets.xlsx", "002-stacked-resaved.xlsx", "004-typed-total.xlsx"})
  void realWorkbooksDifferInThosePartsOnly(String file) throws Exception {
    byte[] original = Marking.real(file);
    byte[] saved = Marking.changed(original, poi -> {});
    assertThat(others(saved, marking.annotate(file, original))).isEmpty();
  }

  private static List<String> others(byte[] before, byte[] after) throws Exception {
    return PackageDifferences.between(before, after).stream()
        .filter(part -> OURS.stream().noneMatch(part.replaceFirst("^[+-]", "")::matches))
        .toList();
  }
}
