package cn.jihe.excel.mark;

import static cn.jihe.excel.mark.typed.TypedColumn.REASON;
import static cn.jihe.excel.mark.typed.TypedColumn.REMARK;
import static cn.jihe.excel.mark.typed.TypedColumn.REPLY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.excel.mark.typed.TypedText;
import cn.jihe.excel.open.OpenedWorkbook;
import cn.jihe.excel.open.WorkbookOpener;
import cn.jihe.file.Limits;
import cn.jihe.rules.Catalogue;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.Marking;
import cn.jihe.support.Office;
import cn.jihe.support.ResultRows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts typed into the result sheet are hostile texts, are told when it goes, and outlive others.
 */
@Execution(ExecutionMode.CONCURRENT)
class TypedTextsReadTest {

  private static final String VISITORS = "T49@社区健康讲座/产出/数量/参加讲座居民/target";

  private final Marking marking = new Marking();
  private final WorkbookOpener opener = new WorkbookOpener(Limits.DEFAULT);
  private final Annotator annotator = new Annotator(opener, Catalogue.texts());

  @TempDir private Path folder;

  private static byte[] original(String file) {
    FilledDeclaration form = new FilledDeclaration().with("E14", "3000人次");
    return file.endsWith(".xls") ? form.xls() : form.xlsx();
  }

  private byte[] typed(String file, String reason) throws Exception {
    return Marking.changed(
        marking.annotate(file, original(file)),
        poi -> ResultRows.typed(ResultRows.of(poi, VISITORS), REASON).setCellValue(reason));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.xlsx", "a.xls"})
  void aFormulaComesBackAsText(String file) throws Exception {
    byte[] copy =
        Marking.changed(
            marking.annotate(file, original(file)),
            poi -> {
              Row row = ResultRows.of(poi, VISITORS);
              ResultRows.typed(row, REASON).setCellFormula("1+1");
              ResultRows.typed(row, REMARK).setCellValue("=cmd|' /C calc'!A0");
              ResultRows.typed(row, REPLY).setCellValue(12.5);
            });
    try (Workbook poi = Marking.open(marking.annotate(file, copy))) {
      Row row = ResultRows.of(poi, VISITORS);
      assertThat(ResultRows.text(row, REASON)).isEqualTo("=1+1");
      assertThat(ResultRows.text(row, REMARK)).isEqualTo("=cmd|' /C calc'!A0");
      assertThat(ResultRows.text(row, REPLY)).isEqualTo("12.5");
      for (var column : List.of(REASON, REMARK, REPLY)) {
        assertThat(ResultRows.typed(row, column).getCellType()).isEqualTo(CellType.STRING);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.xlsx", "a.xls"})
  void aVeryLongTextIsCutAndItsSignsMeanWhatTheySay(String file) throws Exception {
    byte[] odd = typed(file, (file.endsWith("x") ? "一_x005F_x0041_" : "一_x0041_") + "<b>&\n二");
    try (Workbook poi = Marking.open(marking.annotate(file, marking.annotate(file, odd)))) {
      assertThat(ResultRows.text(ResultRows.of(poi, VISITORS), REASON))
          .isEqualTo("一_x0041_<b>&\n二");
    }
    byte[] longOne = typed(file, "长".repeat(30_000));
    try (Workbook poi = Marking.open(marking.annotate(file, longOne))) {
      assertThat(ResultRows.text(ResultRows.of(poi, VISITORS), REASON))
          .hasSize(2_000)
          .endsWith("…");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.xlsx", "a.xls"})
  void cleaningTellsWhatWasTyped(String file) throws Exception {
    byte[] copy =
        Marking.changed(
            typed(file, "按签到册"),
            poi -> ResultRows.typed(ResultRows.of(poi, VISITORS), REPLY).setCellValue("已补"));
    List<TypedText> typed = annotator.clean(file, copy).typed();
    assertThat(typed).extracting(TypedText::text).containsExactly("按签到册", "已补");
    assertThat(typed).extracting(TypedText::column).containsExactly(REASON, REPLY);
    assertThat(typed).allMatch(each -> each.rule().equals("T49") && each.cell().equals("E14"));
    assertThat(typed.getFirst().keys()).containsExactly(VISITORS);
    assertThat(typed.getFirst().project()).isEqualTo("社区健康讲座");
    try (OpenedWorkbook opened = opener.open(file, copy)) {
      assertThat(TypedTexts.of(opened)).isEqualTo(typed);
    }
    byte[] untouched = marking.annotate(file, original(file));
    assertThat(annotator.clean(file, untouched).typed()).isEmpty();
    assertThat(annotator.clean(file, original(file)).typed()).isEmpty();
  }

  @Tag("slow")
  @ResourceLock("LibreOffice")
  @Test
  void keysAndTextsOutliveLibreOffice() throws Exception {
    Office.assumeInstalled();
    for (String type : List.of("xlsx", "xls")) {
      String file = "a." + type;
      Files.write(folder.resolve(file), typed(file, "按签到册\n第二行"));
      Path saved = folder.resolve("saved-" + type);
      Office.convert(folder, "." + type, type, saved);
      byte[] copy = Files.readAllBytes(saved.resolve(file));
      try (Workbook poi = Marking.open(marking.annotate(file, copy))) {
        assertThat(ResultRows.text(ResultRows.of(poi, VISITORS), REASON)).isEqualTo("按签到册\n第二行");
      }
    }
  }
}
