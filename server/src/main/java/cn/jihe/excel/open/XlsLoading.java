package cn.jihe.excel.open;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/** Has POI build the workbook of an .xls that was counted. */
final class XlsLoading {

  private XlsLoading() {}

  static OpenedWorkbook load(byte[] bytes, Ole2Content.Records counted, MemoryGate.Pass pass)
      throws IOException {
    HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(bytes));
    BiffSurvey survey = counted.survey();
    return new OpenedWorkbook(
        workbook, counted.vbaProject() || survey.hasMacroSheets(), survey.hasExternalLinks(), pass);
  }
}
