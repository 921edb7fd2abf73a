package cn.jihe.excel.read;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.excel.open.RefusedWorkbook;
import cn.jihe.excel.open.WorkbookOpener;
import cn.jihe.file.Limits;
import cn.jihe.form.Workbook;
import cn.jihe.support.CellTruth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every field of every real workbook, against what a person read there. */
class RealWorkbooksTest {

  private static final Path WORKBOOKS = Path.of("src/test/resources/real/workbooks");

  @ParameterizedTest
  @CsvSource({
    "000-sheets.xlsx, 252",
    "000-sheets-legacy.xls, 252",
    "002-offset-typed.xlsx, 416",
    "002-stacked.xlsx, 416",
    "002-stacked-resaved.xlsx, 416",
    "004-sheets.xlsx, 823",
    "004-sheets-legacy.xls, 823",
    "004-typed-total.xlsx, 823"
  })
  void everyFieldHasItsCellAndText(String file, int fields) throws IOException, RefusedWorkbook {
    Workbook read = read(WORKBOOKS.resolve(file));
    String truthFile = file.substring(0, file.lastIndexOf('.')) + ".cells.json";
    CellTruth truth = CellTruth.of(WORKBOOKS.resolve(truthFile));
    List<String> wrong = new ArrayList<>();
    for (int index = 0; index < truth.forms().size(); index++) {
      wrong.addAll(truth.differences(index, read.forms().get(index)));
    }
    assertThat(wrong).isEmpty();
    assertThat(truth.fields()).isEqualTo(fields);
    assertThat(read.forms()).hasSize(truth.forms().size());
    assertThat(read.gaps()).isEmpty();
  }

  private static Workbook read(Path file) throws IOException, RefusedWorkbook {
    return new FormsReader(new WorkbookOpener(Limits.DEFAULT), Limits.DEFAULT)
        .read(file.getFileName().toString(), Files.readAllBytes(file));
  }
}
