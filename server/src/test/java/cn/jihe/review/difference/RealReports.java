package cn.jihe.review.difference;

import cn.jihe.check.CheckOutcome;
import cn.jihe.check.Core;
import cn.jihe.rule.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The published forms as they are read from workbooks, with what is found in them. */
final class RealReports {

  private static final List<String> WORKBOOKS =
      List.of("000-sheets.xlsx", "002-stacked.xlsx", "004-sheets.xlsx");

  private static final List<Report.FormReport> ALL = read();

  private RealReports() {}

  static List<Report.FormReport> all() {
    return ALL;
  }

  private static List<Report.FormReport> read() {
    Core core = Core.load(Map.of());
    return WORKBOOKS.stream()
        .map(name -> core.checks().check(name, bytes(name)))
        .flatMap(outcome -> ((CheckOutcome.Checked) outcome).report().forms().stream())
        .toList();
  }

  private static byte[] bytes(String workbook) {
    try {
      return Files.readAllBytes(Path.of("src/test/resources/real/workbooks", workbook));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
