package cn.jihe.bench;

import cn.jihe.check.AnnotateOutcome;
import cn.jihe.check.AnnotatePipeline;
import cn.jihe.check.CheckOutcome;
import cn.jihe.check.Core;
import cn.jihe.form.CellRef;
import cn.jihe.rule.Finding;
import cn.jihe.support.Median;
import cn.jihe.text.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;

/**
 * What annotating and cleaning cost once the findings are known, divided by what POI takes to load
 * the same workbook, put a comment on the same cells, and save it. Processor time of this thread,
 * medians of rounds in which all three are done in turn, so that whatever else the machine does
 * weighs on all alike.
 */
public final class AnnotateBenchmark {

  private static final List<Integer> FORMS = List.of(1, 14, 100, 1_000);
  private static final long ROUNDS_OF_ONE_FORM = 1_000;
  private static final int FEWEST_ROUNDS = 3;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Core core = Core.load(Map.of());
  private final AnnotatePipeline annotations = core.annotations();

  private AnnotateBenchmark() {}

  /** Prints a line for each number of forms, and how the cost of a form grows. */
  public static void main(String[] arguments) throws IOException {
    AnnotateBenchmark benchmark = new AnnotateBenchmark();
    Map<Integer, Double> perForm = new HashMap<>();
    for (int forms : FORMS) {
      perForm.put(forms, benchmark.line(forms) / forms);
    }
    System.out.printf(
        Locale.ROOT,
        "annotate, per form: 1000 forms / 100 forms = %.2f%n",
        perForm.getOrDefault(1_000, 0d) / perForm.getOrDefault(100, 1d));
  }

  private double line(int forms) throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    ManyForms.write(written, forms);
    byte[] bytes = written.toByteArray();
    if (!(core.checks().check("a.xlsx", bytes) instanceof CheckOutcome.Checked checked)) {
      throw new IllegalStateException("refused");
    }
    byte[] copy = annotated(checked, bytes);
    int rounds = (int) Math.max(FEWEST_ROUNDS, ROUNDS_OF_ONE_FORM / forms);
    double[][] times = new double[3][rounds];
    for (int round = -rounds / 2; round < rounds; round++) {
      double[] each = {
        time(() -> byPoi(checked, bytes)),
        time(() -> annotated(checked, bytes).length),
        time(() -> annotations.clean("a.xlsx", copy).hashCode())
      };
      for (int what = 0; round >= 0 && what < each.length; what++) {
        times[what][round] = each[what];
      }
    }
    double poi = Median.of(times[0]);
    double annotate = Median.of(times[1]);
    double clean = Median.of(times[2]);
    System.out.printf(
        Locale.ROOT,
        "%4d forms, %4d findings: POI %8.2f ms, annotate %7.2f ms = %.2f, clean %6.2f ms = %.2f%n",
        forms,
        checked.report().allFindings().count(),
        poi,
        annotate,
        annotate / poi,
        clean,
        clean / poi);
    return annotate;
  }

  private byte[] annotated(CheckOutcome.Checked checked, byte[] bytes) {
    if (annotations.annotate(checked, bytes, Language.ZH)
        instanceof AnnotateOutcome.Annotated annotated) {
      return annotated.bytes();
    }
    throw new IllegalStateException("refused");
  }

  /** Load, a comment on each flagged cell, save: what the same would take by the user model. */
  private static int byPoi(CheckOutcome.Checked checked, byte[] bytes) throws IOException {
    try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
      CreationHelper helper = workbook.getCreationHelper();
      Map<String, Drawing<?>> drawings = new HashMap<>();
      TreeSet<CellRef> cells = new TreeSet<>();
      checked.report().allFindings().map(Finding::cell).forEach(cells::add);
      for (CellRef cell : cells) {
        Sheet sheet = workbook.getSheet(cell.sheet());
        ClientAnchor box = helper.createClientAnchor();
        box.setCol1(cell.column() + 1);
        box.setCol2(cell.column() + 4);
        box.setRow1(cell.row());
        box.setRow2(cell.row() + 5);
        Comment comment =
            drawings
                .computeIfAbsent(cell.sheet(), name -> sheet.createDrawingPatriarch())
                .createCellComment(box);
        comment.setString(helper.createRichTextString("指标值的单位与指标名称不符，请改正。"));
        comment.setAddress(new CellAddress(cell.row(), cell.column()));
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.size();
    }
  }

  private double time(Work work) throws IOException {
    long before = threads.getCurrentThreadCpuTime();
    if (work.done() == 0) {
      throw new IllegalStateException("nothing came of it");
    }
    return (threads.getCurrentThreadCpuTime() - before) / 1e6;
  }

  private interface Work {
    int done() throws IOException;
  }
}
