package cn.jihe.support;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.excel.grid.OwnMark;
import cn.jihe.excel.mark.Annotator;
import cn.jihe.excel.mark.OfficeRereadsTest;
import cn.jihe.excel.mark.content.Stamp;
import cn.jihe.excel.open.RefusedWorkbook;
import cn.jihe.excel.open.WorkbookOpener;
import cn.jihe.excel.read.FormsReader;
import cn.jihe.file.Limits;
import cn.jihe.rule.Report;
import cn.jihe.rule.Settings;
import cn.jihe.rule.run.RuleRunner;
import cn.jihe.rule.text.RuleTexts;
import cn.jihe.rules.Catalogue;
import cn.jihe.text.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/**
 * Annotates and cleans for tests, and lets a second library read whatever comes back: the cells of
 * the clerk have to be the same to it before and after.
 */
public final class Marking {

  private static final Path WORKBOOKS = Path.of("src/test/resources/real/workbooks");

  /** What each copy says of its making. */
  public static final Stamp STAMP = new Stamp(Instant.parse("2026-11-30T04:00:00Z"), "abc123");

  private final RuleTexts texts = Catalogue.texts();
  private final WorkbookOpener opener = new WorkbookOpener(Limits.DEFAULT);
  private final FormsReader reader = new FormsReader(opener, Limits.DEFAULT);
  private final RuleRunner runner = Catalogue.runner(texts, Settings.defaults());
  private final Annotator annotator = new Annotator(opener, texts);

  public static byte[] real(String file) throws IOException {
    return Files.readAllBytes(WORKBOOKS.resolve(file));
  }

  public Report check(String file, byte[] bytes) throws RefusedWorkbook {
    return runner.run(reader.read(file, bytes));
  }

  public byte[] annotate(String file, byte[] bytes) throws Exception {
    return annotate(file, bytes, Language.ZH);
  }

  public byte[] annotate(String file, byte[] bytes, Language language) throws Exception {
    byte[] annotated = annotator.annotate(file, bytes, check(file, bytes), STAMP, language).bytes();
    assertSameToASecondReader(file, bytes, annotated);
    return annotated;
  }

  public byte[] clean(String file, byte[] bytes) throws Exception {
    byte[] cleaned = annotator.clean(file, bytes).bytes();
    assertSameToASecondReader(file, bytes, cleaned);
    return cleaned;
  }

  /** No other library reads .xls; LibreOffice does, see {@link OfficeRereadsTest}. */
  private static void assertSameToASecondReader(String file, byte[] before, byte[] after)
      throws IOException {
    if (!file.endsWith(".xls") && SecondReader.canRead(before)) {
      Map<String, String> cells = SecondReader.cells(before);
      assertThat(cells).isNotEmpty();
      assertThat(SecondReader.cells(after)).isEqualTo(cells);
    }
  }

  public static Workbook open(byte[] bytes) throws IOException {
    return WorkbookFactory.create(new ByteArrayInputStream(bytes));
  }

  /** The sheet that we put into a workbook. */
  public static Sheet result(Workbook workbook) {
    for (Sheet sheet : workbook) {
      if (OwnMark.isOn(sheet)) {
        return sheet;
      }
    }
    throw new AssertionError("no sheet of ours");
  }

  static byte[] bytes(Workbook workbook) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbook.write(out);
    return out.toByteArray();
  }

  /** The bytes after a change in the workbook. */
  public static byte[] changed(byte[] bytes, Change change) throws Exception {
    try (Workbook workbook = open(bytes)) {
      change.in(workbook);
      return bytes(workbook);
    }
  }

  /** Something that a user does to a workbook. */
  public interface Change {
    void in(Workbook workbook) throws Exception;
  }
}
