package cn.jihe.excel.correct;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.form.CellRef;
import cn.jihe.rule.Change;
import cn.jihe.support.CellElements;
import cn.jihe.support.ClerksWorkbook;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.Marking;
import cn.jihe.support.SecondReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing but the cells that are corrected differs in the file. */
final class CorrectedBytesTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";

  @Test
  void onlyTheCorrectedCellsDiffer() throws Exception {
    byte[] before = new FilledDeclaration().xlsx();
    byte[] after = Correcting.corrected(before, "E13", "≥30.00(场)", "B3", " 二字\n三字 ");
    assertThat(CellElements.changedParts(before, after)).containsExactly(SHEET);
    assertThat(CellElements.changed(SHEET, before, after)).containsExactly("B3", "E13");
  }

  @ParameterizedTest
  @ValueSource(strings = {"000-sheets.xlsx", "004-sheets.xlsx", "002-stacked.xlsx"})
  void inARealWorkbookToo(String file) throws Exception {
    byte[] before = Marking.real(file);
    CellRef first = firstText(before);
    byte[] after = Correcting.corrected(before, first.a1(), "改过");
    assertThat(CellElements.changedParts(before, after)).hasSize(1);
    assertThat(
            CellElements.changed(
                CellElements.changedParts(before, after).iterator().next(), before, after))
        .containsExactly(first.a1());
    Map<String, String> cells = SecondReader.cells(before);
    String place = Correcting.grids(before).getFirst().sheet() + "!" + first.a1();
    assertThat(cells).containsKey(place);
    cells.put(place, "改过");
    assertThat(SecondReader.cells(after)).isEqualTo(cells);
  }

  private static CellRef firstText(byte[] workbook) throws Exception {
    var cell = Correcting.cells(List.of(Correcting.grids(workbook).getFirst())).getFirst();
    return new CellRef("", 0, cell.row(), cell.column());
  }

  @Test
  void allThatAClerkHasBesidesStays() throws Exception {
    byte[] before = ClerksWorkbook.of("表.xlsx");
    byte[] after = Correcting.corrected(before, firstText(before).a1(), "改过");
    assertThat(CellElements.changedParts(before, after))
        .as("with formulas, the workbook's main part says that they are to be calculated")
        .isSubsetOf(SHEET, "xl/workbook.xml");
  }

  @Test
  void whatIsTakenBackLeavesTheFileAsItWas() throws Exception {
    byte[] before = new FilledDeclaration().xlsx();
    try (Correction correction = Correcting.open(before)) {
      List<Change> changes = List.of(Correcting.change(0, "E13", "≥30.00(场)"));
      assertThat(correction.put(changes)).isEqualTo(changes);
      assertThat(correction.bytes()).isNotEqualTo(before);
      correction.startOver();
      assertThat(correction.bytes()).isEqualTo(before);
      assertThat(Correcting.cells(correction.grids()))
          .isEqualTo(Correcting.cells(Correcting.grids(before)));
    }
  }

  @Test
  void aCellThatIsNotThereIsNotMade() throws Exception {
    byte[] before = new FilledDeclaration().xlsx();
    try (Correction correction = Correcting.open(before)) {
      assertThat(
              correction.put(
                  List.of(Correcting.change(0, "ZZ5", "新"), Correcting.change(0, "A5000", "新"))))
          .isEmpty();
      assertThat(correction.bytes()).isEqualTo(before);
    }
  }
}
