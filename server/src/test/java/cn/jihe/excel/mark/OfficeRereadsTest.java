package cn.jihe.excel.mark;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.ClerksWorkbook;
import cn.jihe.support.Marking;
import cn.jihe.support.Office;
import cn.jihe.support.SecondReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** LibreOffice opens what we write: both kinds of forms, both types of files. */
@Tag("slow")
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("LibreOffice")
public class OfficeRereadsTest {

  private static final List<String> DECLARATIONS =
      List.of("000-sheets.xlsx", "002-stacked.xlsx", "000-sheets-legacy.xls");
  private static final List<String> SELF_EVALUATIONS =
      List.of("004-sheets.xlsx", "004-sheets-legacy.xls");

  private final Marking marking = new Marking();

  @TempDir private Path folder;

  @BeforeAll
  static void office() {
    Office.assumeInstalled();
  }

  @Test
  void anXlsHasTheSameCellsBeforeAndAfterAndAfterCleaning() throws Exception {
    for (String name : List.of("000-sheets-legacy.xls", "004-sheets-legacy.xls", "clerk.xls")) {
      byte[] original = name.equals("clerk.xls") ? ClerksWorkbook.of(name) : Marking.real(name);
      byte[] annotated = marking.annotate(name, original);
      Files.write(folder.resolve("before-" + name), original);
      Files.write(folder.resolve("annotated-" + name), annotated);
      Files.write(folder.resolve("cleaned-" + name), marking.clean(name, annotated));
    }
    Path read = folder.resolve("read");
    Office.convert(folder, ".xls", "xlsx", read);
    for (String name : List.of("000-sheets-legacy", "004-sheets-legacy", "clerk")) {
      Map<String, String> before = cells(read.resolve("before-" + name + ".xlsx"));
      assertThat(before).as(name).isNotEmpty();
      assertThat(cells(read.resolve("annotated-" + name + ".xlsx"))).isEqualTo(before);
      assertThat(cells(read.resolve("cleaned-" + name + ".xlsx"))).isEqualTo(before);
    }
  }

  private static Map<String, String> cells(Path file) throws Exception {
    return SecondReader.cells(Files.readAllBytes(file));
  }

  @Test
  void theResultSheetIsPrintedOnePageWideInBothTypesAndOfBothKinds() throws Exception {
    for (List<String> kind : List.of(DECLARATIONS, SELF_EVALUATIONS)) {
      for (String name : kind) {
        Files.write(folder.resolve(name), marking.annotate(name, Marking.real(name)));
      }
    }
    Path printed = folder.resolve("printed");
    Office.convert(folder, ".xlsx", "pdf", printed);
    Office.convert(folder, ".xls", "pdf", printed);
    for (List<String> kind : List.of(DECLARATIONS, SELF_EVALUATIONS)) {
      for (String name : kind) {
        String pdf = name.substring(0, name.lastIndexOf('.')) + ".pdf";
        String[] pages = Office.pages(printed.resolve(pdf));
        assertThat(pages).as(name).isNotEmpty();
        assertThat(pages)
            .as(name)
            .anySatisfy(page -> assertThat(page).contains("绩核 检查结果", "序号", "怎样改"));
      }
    }
  }
}
