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
import cn.jihe.form.WorkbookReading;
import cn.jihe.form.WorkbookReading.FormReading;
import cn.jihe.form.WorkbookReading.SheetReading;
import cn.jihe.form.other.OtherKind;
import cn.jihe.label.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
    List<SheetForms> found = new ArrayList<>();
    int count = 0;
    for (Grid grid : grids) {
      WorkTime.check();
      found.add(forms(grid, known));
      count += found.getLast().areas().size();
      if (count > mostForms) {
        throw RefusedWorkbook.because(Reason.TOO_MANY_FORMS, mostForms);
      }
    }
    List<FormArea> areas = chosen(found);
    FormReader reader = new FormReader(vocabulary, fileName);
    List<Form> forms = new ArrayList<>();
    List<Gap> gaps = new ArrayList<>();
    List<FileFacts.Hidden> hidden = new ArrayList<>();
    List<FormReading> readings = new ArrayList<>();
    for (FormArea area : areas) {
      WorkTime.check();
      FormReader.Read read = known.form(area, forms.size());
      if (read == null) {
        read = reader.read(area, forms.size());
        known.put(area, read);
      }
      forms.add(read.form());
      read.gap().ifPresent(gaps::add);
      readings.add(read.reading());
      HiddenScan.scan(area.grid(), read.form()).ifPresent(hidden::add);
    }
    return new Workbook(
        forms,
        gaps,
        List.of(),
        new FileFacts(false, false, hidden),
        new WorkbookReading(sheets(grids, found, areas), readings));
  }

  /**
   * A title or a table alone is a heading or a list of indicators, unless it is all there is: no
   * form of ours, nor one of another kind.
   */
  private static List<FormArea> chosen(List<SheetForms> found) {
    List<FormArea> areas = found.stream().flatMap(sheet -> sheet.areas().stream()).toList();
    List<FormArea> whole = areas.stream().filter(FormArea::labelled).toList();
    boolean others = found.stream().anyMatch(sheet -> !sheet.others().isEmpty());
    return whole.isEmpty() && !others ? areas : whole;
  }

  private static List<SheetReading> sheets(
      List<Grid> grids, List<SheetForms> found, List<FormArea> areas) {
    Map<Integer, Long> forms =
        areas.stream()
            .collect(
                Collectors.groupingBy(area -> area.grid().sheetIndex(), Collectors.counting()));
    List<SheetReading> sheets = new ArrayList<>();
    for (int i = 0; i < grids.size(); i++) {
      Grid grid = grids.get(i);
      int taken = Math.toIntExact(forms.getOrDefault(grid.sheetIndex(), 0L));
      boolean broken = grid.unseen().everything();
      sheets.add(new SheetReading(grid.sheet(), i + 1, taken, found.get(i).others(), broken));
    }
    return sheets;
  }

  private SheetForms forms(Grid grid, KnownSheets known) {
    SheetForms forms = known.of(grid);
    if (forms == null) {
      List<FormArea> areas = new ArrayList<>();
      List<OtherKind> others = new ArrayList<>();
      for (Grid part : SideBySide.parts(grid, vocabulary)) {
        SheetForms found = FormFinder.find(part, vocabulary, mostForms);
        areas.addAll(found.areas());
        others.addAll(found.others());
      }
      forms = new SheetForms(areas, others);
      known.put(grid, forms);
    }
    return forms;
  }
}
