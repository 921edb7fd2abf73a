package cn.jihe.support;

import cn.jihe.label.FormNames;
import cn.jihe.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** Looks at a workbook as the add-in does before it sends anything: cell by cell. */
public final class CellNames {

  private static final FormNames NAMES = FormNames.standard();
  private static final List<Pattern> TITLES =
      NAMES.titles().stream().map(Pattern::compile).toList();
  private static final List<Pattern> COLUMNS =
      NAMES.columns().stream().map(Pattern::compile).toList();

  private CellNames() {}

  public static boolean mayHoldAForm(List<String> cells) {
    List<String> plain = cells.stream().map(Wording::plain).toList();
    boolean titled =
        plain.stream()
            .filter(text -> text.length() <= FormNames.LONGEST_TITLE)
            .anyMatch(text -> TITLES.stream().anyMatch(title -> title.matcher(text).find()));
    long columns =
        COLUMNS.stream()
            .filter(column -> plain.stream().anyMatch(text -> column.matcher(text).find()))
            .count();
    return titled || columns >= 2;
  }

  /** What its cells show. */
  public static List<String> of(Workbook book) {
    DataFormatter shown = new DataFormatter();
    List<String> texts = new ArrayList<>();
    for (Sheet sheet : book) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          texts.add(shown.formatCellValue(cell));
        }
      }
    }
    return texts;
  }
}
