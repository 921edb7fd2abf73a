package cn.jihe.addin.pane;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * How long the findings of a real workbook of several sheets take from a save: in the script of
 * events, which the save waits for, and in a pane that notices the save. Excel itself is imitated,
 * so its own time for giving the file is that of the imitation.
 *
 * <p>How to run it stands in {@code docs/benchmarks.md}.
 */
final class SaveToFindings {

  private static final int WARM_UP = 5;
  private static final int ROUNDS = 21;
  private static final String WORKBOOK = "004-sheets.xlsx";

  private SaveToFindings() {}

  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    byte[] workbook = Rig.real(WORKBOOK);
    out.printf("%s, %d bytes; median, slowest of %d%n", WORKBOOK, workbook.length, ROUNDS);
    Excel events = new Rig().open(Installation.microsoft365().preview(), workbook);
    report(out, "save event, until the save goes on", () -> events.save().took());
    Rig rig = new Rig();
    Excel watched = rig.open(Installation.microsoft365(), workbook);
    watched.start();
    watched.pane().locator(".finding").first().waitFor();
    String sheet = watched.workbook().poi().getSheetName(0);
    report(out, "noticed save, until the pane lists", () -> noticed(rig, watched, sheet));
    System.exit(0);
  }

  private static Duration noticed(Rig rig, Excel excel, String sheet) {
    int before = rig.posts().size();
    excel.type(sheet, "Z1", String.valueOf(before));
    excel.save();
    long start = System.nanoTime();
    while (rig.posts().size() == before || excel.pane().locator(".stale").count() > 0) {
      excel.pane().waitForTimeout(10);
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static void report(PrintStream out, String what, Supplier<Duration> once) {
    List<Duration> took = new ArrayList<>();
    for (int i = 0; i < WARM_UP + ROUNDS; i++) {
      Duration each = once.get();
      if (i >= WARM_UP) {
        took.add(each);
      }
    }
    took.sort(null);
    out.printf(
        "%-36s %5d ms %5d ms%n", what, took.get(ROUNDS / 2).toMillis(), took.getLast().toMillis());
  }
}
