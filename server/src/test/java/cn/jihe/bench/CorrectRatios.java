package cn.jihe.bench;

import cn.jihe.check.CheckOutcome;
import cn.jihe.check.Core;
import cn.jihe.check.FixChoice;
import cn.jihe.check.FixOutcome;
import cn.jihe.excel.correct.Correction;
import cn.jihe.excel.correct.Corrector;
import cn.jihe.excel.mark.Annotator;
import cn.jihe.excel.open.WorkbookOpener;
import cn.jihe.file.Limits;
import cn.jihe.rule.Change;
import cn.jihe.rule.Finding;
import cn.jihe.rules.Catalogue;
import cn.jihe.support.Marking;
import cn.jihe.text.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/**
 * What correcting costs beside a load, ten comments a sheet and a save by POI: CPU of the thread,
 * medians of runs that take turns. See {@code docs/benchmarks.md}.
 */
public final class CorrectRatios {

  private static final int WARM_UP = 60;
  private static final int RUNS = 61;
  private static final int MISSPELT = 6;
  private static final Pattern TARGET = Pattern.compile("[≥=]\\d.*");
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Core core = Core.load(Map.of());
  private final WorkbookOpener opener = new WorkbookOpener(Limits.DEFAULT);
  private final Corrector corrector = new Corrector(opener);
  private final Annotator annotator = new Annotator(opener, Catalogue.texts());
  private final byte[] bytes;

  private CorrectRatios(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Prints a line of ratios for workbooks of one, four and fourteen forms. */
  public static void main(String[] arguments) throws Exception {
    for (int forms : new int[] {1, 4, 14}) {
      new CorrectRatios(real(forms)).print(forms);
    }
  }

  /** The first forms of a real workbook, with targets to correct. */
  private static byte[] real(int forms) throws IOException {
    try (InputStream in =
            CorrectRatios.class.getResourceAsStream("/real/workbooks/004-sheets.xlsx");
        Workbook workbook = WorkbookFactory.create(Objects.requireNonNull(in))) {
      while (workbook.getNumberOfSheets() > forms) {
        workbook.removeSheetAt(forms);
      }
      workbook.forEach(CorrectRatios::misspell);
      return written(workbook);
    }
  }

  /** The first targets of a form as clerks write them. */
  private static void misspell(Sheet sheet) {
    int left = MISSPELT;
    for (Row row : sheet) {
      for (Cell cell : row) {
        boolean isText = cell.getCellType() == CellType.STRING;
        if (isText && left > 0 && TARGET.matcher(cell.getStringCellValue()).matches()) {
          cell.setCellValue(cell.getStringCellValue().replace("≥", ">=").replace("=1", "＝1"));
          left--;
        }
      }
    }
  }

  private static byte[] written(Workbook workbook) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbook.write(out);
    return out.toByteArray();
  }

  private void print(int forms) throws Exception {
    CheckOutcome.Checked checked = (CheckOutcome.Checked) core.checks().check("表.xlsx", bytes);
    List<Finding> offered =
        checked.report().allFindings().filter(finding -> finding.fix().isPresent()).toList();
    FixChoice all =
        new FixChoice.Chosen(offered.stream().map(Finding::id).collect(Collectors.toSet()));
    FixOutcome.Fixed fixed = (FixOutcome.Fixed) core.fixes().fix("表.xlsx", bytes, all, Language.ZH);
    List<Change> changes = fixed.changes();
    Map<String, Callable<?>> works = new LinkedHashMap<>();
    works.put("POI load-mark-save", () -> PoiMarks.on(bytes, forms));
    works.put("correct, all that is offered", () -> fix(all));
    works.put("correct, all that is safe", () -> fix(new FixChoice.AllSafe()));
    works.put("  one check", () -> core.checks().check("表.xlsx", bytes));
    works.put("  open and grids", () -> put(List.of()));
    works.put("  open, grids, splice, write", () -> put(changes));
    works.put(
        "  list of changes",
        () ->
            annotator.list(
                bytes,
                annotator.source("表.xlsx", fixed.after().report(), Marking.STAMP, Language.ZH),
                fixed.changes()));
    Map<String, Double> medians = medians(works);
    double poi = Objects.requireNonNull(medians.get("POI load-mark-save"));
    System.out.printf("%d forms, %d cells corrected%n", forms, changes.size());
    medians.forEach(
        (name, median) -> System.out.printf("%-30s %8.2f ms %6.2f%n", name, median, median / poi));
  }

  private FixOutcome fix(FixChoice choice) {
    return core.fixes().fix("表.xlsx", bytes, choice, Language.ZH);
  }

  private byte[] put(List<Change> changes) throws Exception {
    try (Correction correction = corrector.open("表.xlsx", bytes)) {
      correction.put(changes);
      return correction.bytes();
    }
  }

  /** In milliseconds. */
  private static Map<String, Double> medians(Map<String, Callable<?>> works) throws Exception {
    Map<String, List<Long>> times = new LinkedHashMap<>();
    for (int run = 0; run < WARM_UP + RUNS; run++) {
      for (Map.Entry<String, Callable<?>> work : works.entrySet()) {
        long start = THREADS.getCurrentThreadCpuTime();
        Object result = work.getValue().call();
        long time = THREADS.getCurrentThreadCpuTime() - start;
        Objects.requireNonNull(result);
        if (run >= WARM_UP) {
          times.computeIfAbsent(work.getKey(), key -> new ArrayList<>()).add(time);
        }
      }
    }
    Map<String, Double> medians = new LinkedHashMap<>();
    times.forEach(
        (name, all) -> medians.put(name, all.stream().sorted().toList().get(RUNS / 2) / 1e6));
    return medians;
  }
}
