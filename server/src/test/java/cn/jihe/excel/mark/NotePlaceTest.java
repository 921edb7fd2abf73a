package cn.jihe.excel.mark;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.Marking;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the boxes of our comments stand. */
class NotePlaceTest {

  private final Marking marking = new Marking();

  /** E14 is merged with F14. */
  @ParameterizedTest
  @ValueSource(strings = {"a.xlsx", "a.xls"})
  void theNoteOfAMergedCellStandsRightOfTheWholeArea(String file) throws Exception {
    FilledDeclaration form = new FilledDeclaration().with("E14", "3000人次");
    byte[] original = file.endsWith(".xls") ? form.xls() : form.xlsx();
    try (Workbook poi = Marking.open(marking.annotate(file, original))) {
      ClientAnchor box =
          poi.getSheet("申报表").getCellComment(new CellAddress("E14")).getClientAnchor();
      assertThat((int) box.getCol1()).isEqualTo(6);
      assertThat(box.getRow1()).isEqualTo(12);
      assertThat((int) box.getCol2()).isGreaterThan(6);
    }
  }
}
