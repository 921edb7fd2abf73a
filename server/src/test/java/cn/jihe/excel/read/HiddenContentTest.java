package cn.jihe.excel.read;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.excel.open.WorkbookOpener;
import cn.jihe.file.Limits;
import cn.jihe.form.CellRef;
import cn.jihe.form.FileFacts;
import cn.jihe.form.FileFacts.Hidden;
import cn.jihe.form.Form;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is hidden of a form is read all the same, and told. */
@Execution(ExecutionMode.CONCURRENT)
class HiddenContentTest {

  private static final Path WORKBOOKS = Path.of("src/test/resources/real/workbooks");

  private final FormsReader reader =
      new FormsReader(new WorkbookOpener(Limits.DEFAULT), Limits.DEFAULT);

  @ParameterizedTest
  @ValueSource(strings = {"004-sheets.xlsx", "004-sheets-legacy.xls"})
  void aPlainWorkbookHidesNothing(String file) throws Exception {
    assertThat(facts(file, workbook -> {})).isEqualTo(FileFacts.PLAIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"004-sheets.xlsx", "004-sheets-legacy.xls"})
  void aHiddenRowIsToldByItsNumber(String file) throws Exception {
    CellRef target = target(file);
    FileFacts facts =
        facts(file, workbook -> sheet(workbook, target).getRow(target.row()).setZeroHeight(true));
    assertThat(facts.hidden())
        .containsExactly(new Hidden(0, false, List.of(target.row()), List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"004-sheets.xlsx", "004-sheets-legacy.xls"})
  void aHiddenColumnIsToldByItsNumber(String file) throws Exception {
    CellRef target = target(file);
    FileFacts facts =
        facts(file, workbook -> sheet(workbook, target).setColumnHidden(target.column(), true));
    assertThat(facts.hidden())
        .containsExactly(new Hidden(0, false, List.of(), List.of(target.column())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"004-sheets.xlsx", "004-sheets-legacy.xls"})
  void anEmptyHiddenColumnHidesNothing(String file) throws Exception {
    FileFacts facts = facts(file, workbook -> workbook.getSheetAt(0).setColumnHidden(40, true));
    assertThat(facts.hidden()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"004-sheets.xlsx", "004-sheets-legacy.xls"})
  void aHiddenSheetIsTold(String file) throws Exception {
    int sheet = target(file).sheetIndex();
    FileFacts facts =
        facts(
            file,
            workbook -> {
              workbook.setActiveSheet(sheet + 1);
              workbook.setSheetHidden(sheet, true);
            });
    assertThat(facts.hidden()).containsExactly(new Hidden(0, true, List.of(), List.of()));
  }

  private static Sheet sheet(Workbook workbook, CellRef cell) {
    return workbook.getSheet(cell.sheet());
  }

  private CellRef target(String file) throws Exception {
    Form form = reader.read(file, Files.readAllBytes(WORKBOOKS.resolve(file))).forms().getFirst();
    return Objects.requireNonNull(form.indicators().getFirst().target().cell());
  }

  private FileFacts facts(String file, Consumer<Workbook> change) throws Exception {
    byte[] bytes = Files.readAllBytes(WORKBOOKS.resolve(file));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
      change.accept(workbook);
      workbook.write(out);
    }
    return reader.read(file, out.toByteArray()).facts();
  }
}
