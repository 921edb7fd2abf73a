package cn.jihe.excel.read;

import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.open.Reason;
import cn.jihe.excel.open.RefusedWorkbook;
import cn.jihe.excel.read.area.FormArea;
import cn.jihe.file.WorkTime;
import cn.jihe.form.FileFacts;
import cn.jihe.form.Form;
import cn.jihe.form.Workbook;
import cn.jihe.form.Workbook.Gap;
import cn.jihe.label.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/** Reads the forms on the sheets of a workbook. */
public final class WorkbookReader {

  private final Vocabulary vocabulary;
  private final int mostForms;

  public WorkbookReader(Vocabulary vocabulary, int mostForms) {
    this.vocabulary = vocabulary;
    this.mostForms = mostForms;
  }

  /**
   * Reads the forms.
   *
   * @param fileName as uploaded; may name the fiscal year
   * @return the forms; empty, without gaps, when nothing on the sheets looks like one
   * @throws RefusedWorkbook when there are more forms than allowed
   */
  public Workbook read(List<Grid> grids, String fileName) throws RefusedWorkbook {
    return read(grids, fileName, new KnownSheets());
  }

  /** The same, but for what is known of sheets that have not changed. */
  Workbook read(List<Grid> grids, String fileName, KnownSheets known) throws RefusedWorkbook {
    List<FormArea> areas = new ArrayList<>();
    for (Grid grid : grids) {
      WorkTime.check();
      areas.addAll(areas(grid, known));
      if (areas.size() > mostForms) {
        throw RefusedWorkbook.because(Reason.TOO_MANY_FORMS, mostForms);
      }
    }
    // A title or a table alone is a heading or a list of indicators, unless it is all there is.
    List<FormArea> whole = areas.stream().filter(FormArea::labelled).toList();
    FormReader reader = new FormReader(vocabulary, fileName);
    List<Form> forms = new ArrayList<>();
    List<Gap> gaps = new ArrayList<>();
    List<FileFacts.Hidden> hidden = new ArrayList<>();
    for (FormArea area : whole.isEmpty() ? areas : whole) {
      WorkTime.check();
      FormReader.Read read = known.form(area, forms.size());
      if (read == null) {
        read = reader.read(area, forms.size());
        known.put(area, read);
      }
      forms.add(read.form());
      read.gap().ifPresent(gaps::add);
      HiddenScan.scan(area.grid(), read.form()).ifPresent(hidden::add);
    }
    return new Workbook(forms, gaps, List.of(), new FileFacts(false, false, hidden));
  }

  private List<FormArea> areas(Grid grid, KnownSheets known) {
    List<FormArea> areas = known.areas(grid);
    if (areas == null) {
      areas = new ArrayList<>();
      for (Grid part : SideBySide.parts(grid, vocabulary)) {
        areas.addAll(FormFinder.find(part, vocabulary, mostForms));
      }
      known.put(grid, areas);
    }
    return areas;
  }
}
