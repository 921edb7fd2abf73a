package cn.jihe.remark;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.excel.open.RefusedWorkbook;
import cn.jihe.excel.open.WorkbookOpener;
import cn.jihe.excel.read.FormsReader;
import cn.jihe.file.Limits;
import cn.jihe.form.CellRef;
import cn.jihe.form.Field;
import cn.jihe.form.FieldPath;
import cn.jihe.form.Form;
import cn.jihe.form.FormKind;
import cn.jihe.form.Indicator;
import cn.jihe.remark.Anchoring.Place;
import cn.jihe.rule.text.ExampleForm;
import cn.jihe.support.Marking;
import cn.jihe.support.Office;
import cn.jihe.support.Thoroughness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every field of the real forms is looked for after its workbook has been worked on. */
final class AnchoringTest {

  private static final List<String> FILES =
      List.of(
          "000-sheets.xlsx",
          "004-typed-total.xlsx",
          "002-stacked.xlsx",
          "004-sheets-legacy.xls",
          "000-sheets-legacy.xls",
          "002-offset-typed.xlsx",
          "002-stacked-resaved.xlsx",
          "004-sheets.xlsx");

  private static final List<String> LEAVES =
      List.of("level3", "target", "actual", "weight", "score", "deviation");

  private static final double AT_LEAST = 0.95;
  private static final int INSERTED = 5;

  private final FormsReader reader =
      new FormsReader(new WorkbookOpener(Limits.DEFAULT), Limits.DEFAULT);

  /** What somebody does to a workbook. */
  enum Work {
    ROWS_INSERTED_ABOVE,
    INDICATORS_REORDERED,
    ONE_RENAMED,
    ONE_RENAMED_WHOLLY,
    ON_ANOTHER_SHEET
  }

  /** How many fields were found where they are, elsewhere, and not at all. */
  private static final class Tally {
    private int right;
    private int lost;
    private final List<String> wrong = new ArrayList<>();

    void count(Optional<CellRef> found, CellRef wanted) {
      if (found.isEmpty()) {
        lost++;
      } else if (found.get().row() == wanted.row()
          && found.get().column() == wanted.column()
          && found.get().sheet().equals(wanted.sheet())) {
        right++;
      } else {
        wrong.add(found.get() + " for " + wanted);
      }
    }

    void assertGood(String what) {
      System.out.printf(
          Locale.ROOT,
          "anchoring %s: %.2f %% of %d right, %d wrong, %d lost%n",
          what,
          100.0 * right / (right + wrong.size() + lost),
          right + wrong.size() + lost,
          wrong.size(),
          lost);
      assertThat(wrong).as(what).isEmpty();
      assertThat((double) right / (right + wrong.size() + lost)).as(what).isGreaterThan(AT_LEAST);
    }
  }

  @ParameterizedTest
  @EnumSource(Work.class)
  void fieldsAreFoundAgain(Work work) throws Exception {
    Tally all = new Tally();
    Tally touched = new Tally();
    for (String file : FILES.subList(0, Thoroughness.of(3, FILES.size()))) {
      byte[] bytes = Marking.real(file);
      List<Form> before = forms(file, bytes);
      byte[] worked =
          Marking.changed(
              bytes,
              poi -> {
                for (Form form : before) {
                  work(work, poi, form);
                }
                if (work == Work.ROWS_INSERTED_ABOVE || work == Work.ON_ANOTHER_SHEET) {
                  sheets(work, poi);
                }
              });
      List<Form> after = forms(file, worked);
      assertThat(after).as(file).hasSameSizeAs(before);
      for (int i = 0; i < before.size(); i++) {
        tally(work, before.get(i), after.get(i), all, touched);
      }
    }
    all.assertGood(work.name());
    if (touched.right > 0) {
      touched.assertGood(work.name() + " (the row itself)");
    }
  }

  @Tag("slow")
  @Test
  void fieldsAreFoundAgainAfterLibreOfficeHasSaved(@TempDir Path folder) throws Exception {
    Office.assumeInstalled();
    Path into = folder.resolve("saved");
    Path from = Files.createDirectories(folder.resolve("from"));
    List<String> some = FILES.stream().filter(file -> file.endsWith(".xlsx")).toList();
    for (String file : some) {
      Files.write(from.resolve(file), Marking.real(file));
    }
    Office.convert(from, ".xlsx", "xlsx", into);
    Tally all = new Tally();
    for (String file : some) {
      List<Form> before = forms(file, Marking.real(file));
      List<Form> after = forms(file, Files.readAllBytes(into.resolve(file)));
      assertThat(after).as(file).hasSameSizeAs(before);
      for (int i = 0; i < before.size(); i++) {
        Anchoring between = Anchoring.between(before.get(i), after.get(i));
        for (Field field : before.get(i).fields()) {
          if (field.cell() != null) {
            all.count(cell(between, field.path()), field.cell());
          }
        }
      }
    }
    all.assertGood("SAVED_BY_LIBREOFFICE");
  }

  private List<Form> forms(String file, byte[] bytes) throws RefusedWorkbook {
    return reader.read(file, bytes).forms();
  }

  private static Optional<CellRef> cell(Anchoring between, FieldPath path) {
    return between.place(Optional.of(path)).map(Place::cell);
  }

  private static void tally(Work work, Form before, Form after, Tally all, Tally touched) {
    Anchoring between = Anchoring.between(before, after);
    int renamed = renamed(before);
    for (Field field : before.fields()) {
      if (field.cell() == null) {
        continue;
      }
      Optional<PlaceKeys.RowField> row =
          PlaceKeys.row(field.path()).filter(PlaceKeys.RowField::ofIndicators);
      CellRef right = wanted(work, before, after, field, row);
      Optional<Place> place = between.place(Optional.of(field.path()));
      Optional<CellRef> found = place.map(Place::cell);
      CellRef wanted =
          row.isPresent()
                  && place.flatMap(Place::path).filter(at -> isCopy(after, at, right)).isPresent()
              ? found.orElseThrow()
              : right;
      all.count(found, wanted);
      boolean isRenaming = work == Work.ONE_RENAMED || work == Work.ONE_RENAMED_WHOLLY;
      if (isRenaming && row.filter(one -> one.index() == renamed).isPresent()) {
        touched.count(found, wanted);
      }
    }
  }

  /** Of two rows that say the same nobody can tell which is which. */
  private static boolean isCopy(Form form, FieldPath found, CellRef wanted) {
    Optional<PlaceKeys.RowField> row = PlaceKeys.row(found);
    return form.fields().stream()
        .filter(field -> wanted.equals(field.cell()))
        .flatMap(field -> PlaceKeys.row(field.path()).stream())
        .anyMatch(
            other -> texts(form, row.orElseThrow().index()).equals(texts(form, other.index())));
  }

  private static List<String> texts(Form form, int index) {
    return form.indicators().get(index).fields().stream().map(Field::text).toList();
  }

  private static CellRef wanted(
      Work work, Form before, Form after, Field field, Optional<PlaceKeys.RowField> row) {
    CellRef cell = Objects.requireNonNull(field.cell());
    return switch (work) {
      case ROWS_INSERTED_ABOVE ->
          new CellRef(cell.sheet(), cell.sheetIndex(), cell.row() + INSERTED, cell.column());
      case ON_ANOTHER_SHEET ->
          new CellRef(after.place().title().sheet(), cell.sheetIndex(), cell.row(), cell.column());
      case INDICATORS_REORDERED ->
          row.map(
                  one ->
                      before
                          .field(FieldPath.ofIndicator(moved(before, one.index()), one.column()))
                          .map(Field::cell)
                          .orElse(cell))
              .orElse(cell);
      case ONE_RENAMED, ONE_RENAMED_WHOLLY -> cell;
    };
  }

  private static void sheets(Work work, Workbook poi) {
    int count = poi.getNumberOfSheets();
    for (int i = 0; i < count; i++) {
      Sheet sheet = poi.getSheetAt(i);
      if (work == Work.ROWS_INSERTED_ABOVE && sheet.getPhysicalNumberOfRows() > 0) {
        sheet.shiftRows(0, sheet.getLastRowNum(), INSERTED);
      } else if (work == Work.ON_ANOTHER_SHEET) {
        poi.cloneSheet(i);
        poi.setSheetName(poi.getNumberOfSheets() - 1, "另一张" + i);
      }
    }
    if (work == Work.ON_ANOTHER_SHEET) {
      for (int i = 0; i < count; i++) {
        poi.removeSheetAt(0);
      }
    }
  }

  private static void work(Work work, Workbook poi, Form form) {
    if (work == Work.INDICATORS_REORDERED) {
      reorder(poi, form);
    } else if (work == Work.ONE_RENAMED || work == Work.ONE_RENAMED_WHOLLY) {
      Indicator row = form.indicators().get(renamed(form));
      Cell cell = cell(poi, Objects.requireNonNull(row.level3().cell()));
      cell.setCellValue(work == Work.ONE_RENAMED ? row.level3().text() + "数" : "完全另一项内容");
    }
  }

  /** The one in the middle whose name is long enough to stay alike. */
  private static int renamed(Form form) {
    List<Integer> enough =
        form.indicators().stream()
            .filter(row -> row.name().length() >= 5)
            .filter(row -> row.level3().cell() != null)
            .map(Indicator::index)
            .toList();
    return enough.isEmpty() ? 0 : enough.get(enough.size() / 2);
  }

  /** The last of a kind becomes its first, and so on. */
  private static int moved(Form form, int index) {
    List<Integer> group = group(form, index);
    return group.get(group.size() - 1 - group.indexOf(index));
  }

  private static List<Integer> group(Form form, int index) {
    Indicator one = form.indicators().get(index);
    List<Integer> group = new ArrayList<>();
    for (Indicator row : form.indicators()) {
      if (row.level1().text().equals(one.level1().text())
          && row.level2().text().equals(one.level2().text())) {
        group.add(row.index());
      }
    }
    return group;
  }

  private static void reorder(Workbook poi, Form form) {
    for (Indicator row : form.indicators()) {
      int other = moved(form, row.index());
      if (row.index() < other) {
        for (String leaf : LEAVES) {
          swap(poi, at(form, row.index(), leaf), at(form, other, leaf));
        }
      }
    }
  }

  private static Optional<CellRef> at(Form form, int index, String leaf) {
    return form.field(FieldPath.ofIndicator(index, leaf))
        .flatMap(field -> Optional.ofNullable(field.cell()));
  }

  private static void swap(Workbook poi, Optional<CellRef> one, Optional<CellRef> other) {
    if (one.isPresent() && other.isPresent()) {
      Cell first = cell(poi, one.get());
      Cell second = cell(poi, other.get());
      Object kept = value(first);
      put(first, value(second));
      put(second, kept);
    }
  }

  private static Object value(Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case NUMERIC -> cell.getNumericCellValue();
      case STRING -> cell.getStringCellValue();
      default -> "";
    };
  }

  private static void put(Cell cell, Object value) {
    cell.setBlank();
    if (value instanceof Double number) {
      cell.setCellValue(number);
    } else if (!value.equals("")) {
      cell.setCellValue((String) value);
    }
  }

  private static Cell cell(Workbook poi, CellRef at) {
    Row row = poi.getSheet(at.sheet()).getRow(at.row());
    return row.getCell(at.column(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  private static Form form(String... rows) {
    ExampleForm form = new ExampleForm(FormKind.DECLARATION, Optional.of(2024));
    for (int i = 0; i < rows.length; i++) {
      String[] parts = rows[i].split("/", -1);
      form.set("indicators[" + i + "].level1", "产出指标");
      form.set("indicators[" + i + "].level2", parts[0]);
      form.set("indicators[" + i + "].level3", parts[1]);
      form.set("indicators[" + i + "].target", parts[2]);
    }
    return form.form(0, "表");
  }

  private static Optional<String> target(Form before, Form after, int row) {
    return Anchoring.between(before, after)
        .place(Optional.of(FieldPath.ofIndicator(row, "target")))
        .flatMap(Place::path)
        .map(FieldPath::value);
  }

  @Test
  void whatIsGoneIsLostAndNotPutBesideANeighbour() {
    Form before = form("数量指标/参加培训人员总数量/≥10人", "数量指标/参加培训人员总人量/≥20人");
    Form after = form("数量指标/参加培训人员总人量/≥20人");
    assertThat(target(before, after, 0)).isEmpty();
    assertThat(target(before, after, 1)).contains("indicators[0].target");
  }

  @Test
  void anIndicatorThatMovedToAnotherKindIsKnownByItsContents() {
    Form before = form("数量指标/讲座场次/≥24场", "质量指标/合格率/≥95%");
    Form after = form("质量指标/合格率/≥95%", "质量指标/讲座场次/≥24场");
    assertThat(target(before, after, 0)).contains("indicators[1].target");
  }

  @Test
  void ofTwoThatAreAlikeNoneIsTaken() {
    Form before = form("数量指标/参加培训人员数/≥10人", "质量指标/合格率/≥95%");
    Form after = form("数量指标/参加培训的人员数/≥30人", "数量指标/参加培训之人员数/≥40人", "质量指标/合格率/≥95%");
    assertThat(target(before, after, 0)).isEmpty();
    assertThat(target(before, after, 1)).contains("indicators[2].target");
  }

  @Test
  void aFieldOfAHeadAndTheFormAsAWholeStayWhatTheyAre() {
    Form form = form("数量指标/讲座场次/≥24场");
    Anchoring same = Anchoring.between(form, form);
    assertThat(same.place(Optional.empty()).orElseThrow().path()).isEmpty();
    assertThat(Stream.of("projectName", "annualGoal").map(FieldPath::new).map(Optional::of))
        .allSatisfy(
            path ->
                assertThat(same.place(path).isPresent())
                    .isEqualTo(form.field(path.get()).filter(Field::isPresent).isPresent()));
  }
}
