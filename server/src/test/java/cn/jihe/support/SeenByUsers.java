package cn.jihe.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** What a workbook shows to whoever opens it. */
public final class SeenByUsers {

  private SeenByUsers() {}

  /** All that a user sees of a workbook: sheets, cells, comments, colours, and where it opens. */
  public static Map<String, String> of(byte[] bytes) throws IOException {
    Map<String, String> seen = new TreeMap<>();
    try (var poi = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
      seen.put("active", String.valueOf(poi.getActiveSheetIndex()));
      for (Sheet sheet : poi) {
        String name = sheet.getSheetName();
        seen.put(name, poi.getSheetIndex(sheet) + " " + sheet.isSelected());
        sheet.forEach(
            row ->
                row.forEach(
                    cell -> {
                      if (!sheet.isColumnHidden(cell.getColumnIndex())) {
                        seen.put(
                            name + "!" + cell.getAddress(),
                            cell + "/" + cell.getCellStyle().getIndex());
                      }
                    }));
        sheet
            .getCellComments()
            .forEach(
                (at, comment) -> seen.put(name + "!" + at + "#", comment.getString().getString()));
        var formats = sheet.getSheetConditionalFormatting();
        for (int i = 0; i < formats.getNumConditionalFormattings(); i++) {
          seen.put(
              name + "?" + i,
              List.of(formats.getConditionalFormattingAt(i).getFormattingRanges()).toString());
        }
      }
    }
    return seen;
  }
}
