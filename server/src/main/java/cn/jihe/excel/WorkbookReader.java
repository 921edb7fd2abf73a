package cn.jihe.excel;

import cn.jihe.form.Form;
import cn.jihe.form.Workbook;
import cn.jihe.form.Workbook.Gap;
import cn.jihe.template.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Date1904Support;

/** Reads all forms of a workbook. */
final class WorkbookReader {

  private final Vocabulary vocabulary = Vocabulary.standard();

  /**
   * Reads the forms.
   *
   * @param fileName as uploaded; may name the fiscal year
   * @return the forms; empty, without gaps, when nothing in the workbook looks like one
   */
  Workbook read(org.apache.poi.ss.usermodel.Workbook poi, String fileName) {
    CellTaker taker = new CellTaker(isDate1904(poi));
    List<Grid> grids = new ArrayList<>();
    for (int index = 0; index < poi.getNumberOfSheets(); index++) {
      grids.add(GridTaker.take(poi.getSheetAt(index), index, taker));
    }
    return read(grids, fileName);
  }

  private static boolean isDate1904(org.apache.poi.ss.usermodel.Workbook poi) {
    return poi instanceof Date1904Support dated
        ? dated.isDate1904()
        : poi instanceof HSSFWorkbook old && old.getInternalWorkbook().isUsing1904DateWindowing();
  }

  /** Reads the forms of sheets already taken. */
  Workbook read(List<Grid> grids, String fileName) {
    List<FormArea> areas =
        grids.stream().flatMap(grid -> FormFinder.find(grid, vocabulary).stream()).toList();
    // A title or a table alone is a heading or a list of indicators, unless it is all there is.
    List<FormArea> whole = areas.stream().filter(area -> area.labelled()).toList();
    List<FormArea> chosen = whole.isEmpty() ? areas : whole;
    FormReader reader = new FormReader(vocabulary, fileName);
    List<Form> forms = new ArrayList<>();
    List<Gap> gaps = new ArrayList<>();
    for (FormArea area : chosen) {
      FormReader.Read read = reader.read(area, forms.size());
      forms.add(read.form());
      read.gap().ifPresent(gaps::add);
    }
    return new Workbook(forms, gaps);
  }
}
