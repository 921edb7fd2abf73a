package cn.jihe.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

final class ExampleWorkbookTest {

  @Test
  void theCommittedExampleIsTheOneTheCodeWrites() throws IOException {
    try (XSSFWorkbook made = ExampleWorkbook.workbook();
        XSSFWorkbook committed =
            new XSSFWorkbook(Files.newInputStream(ExampleWorkbook.COMMITTED))) {
      assertThat(texts(committed))
          .as("run the main method of ExampleWorkbook and commit docs/examples")
          .isEqualTo(texts(made));
    }
  }

  private static List<String> texts(XSSFWorkbook workbook) {
    List<String> texts = new ArrayList<>();
    for (Row row : workbook.getSheetAt(0)) {
      for (Cell cell : row) {
        texts.add(cell.getAddress() + "=" + cell.getStringCellValue());
      }
    }
    workbook.getSheetAt(0).getMergedRegions().forEach(region -> texts.add(region.formatAsString()));
    return texts;
  }
}
