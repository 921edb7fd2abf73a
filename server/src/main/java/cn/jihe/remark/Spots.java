package cn.jihe.remark;

import cn.jihe.form.CellRef;
import cn.jihe.form.Field;
import cn.jihe.form.FieldPath;
import cn.jihe.form.Form;
import cn.jihe.rule.Finding;
import cn.jihe.rule.Report.FormReport;
import cn.jihe.text.StoredText;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which place of a form is meant. */
final class Spots {

  private static final Pattern CELL = Pattern.compile("([A-Z]{1,3})([1-9]\\d{0,6})");
  private static final Pattern RANGE =
      Pattern.compile("([A-Z]{1,3})([1-9]\\d{0,6})(?::([A-Z]{1,3})([1-9]\\d{0,6}))?");
  private static final int LETTERS = 26;
  private static final int LONGEST_SHEET = 255;
  private static final int LONGEST_KEY = 400;

  private Spots() {}

  /**
   * The place that is meant.
   *
   * @throws ProblemException of kind NO_SUCH_PLACE when the form has no such one, NO_SUCH_FINDING
   *     when it has no such finding
   */
  static Spot of(FormReport report, NewRemark wanted) {
    Optional<Finding> finding = wanted.finding().map(key -> finding(report, key));
    if (wanted.path().isPresent()) {
      return ofField(report.form(), wanted.path().get());
    }
    if (wanted.cell().isPresent()) {
      return ofCell(report.form(), wanted.sheet(), wanted.cell().get());
    }
    return finding
        .map(found -> of(report.form(), found))
        .orElseThrow(() -> new ProblemException(ProblemKind.NO_SUCH_PLACE));
  }

  /** The place of a finding. */
  static Spot of(Form form, Finding finding) {
    return finding
        .path()
        .flatMap(form::field)
        .filter(Field::isPresent)
        .map(field -> ofField(form, field.path()))
        .orElseGet(() -> whole(finding.cell()));
  }

  private static Finding finding(FormReport report, String key) {
    return report.findings().stream()
        .filter(one -> one.key().equals(key) || one.id().equals(key))
        .findFirst()
        .orElseThrow(() -> new ProblemException(ProblemKind.NO_SUCH_FINDING));
  }

  private static Spot ofField(Form form, FieldPath path) {
    Field field = form.field(path).orElseThrow(() -> none());
    CellRef cell = field.cell();
    if (cell == null) {
      throw none();
    }
    return new Spot(Optional.of(path), start(PlaceKeys.of(form, path)), sheet(cell), cell.a1());
  }

  /** A cell of the form that is no field's is about all of it. */
  private static Spot ofCell(Form form, Optional<String> sheet, String cell) {
    String address = cell.strip().toUpperCase(Locale.ROOT);
    CellRef title = form.place().title();
    String on = sheet.orElse(title.sheet());
    for (Field field : form.fields()) {
      CellRef at = field.cell();
      if (at != null && at.sheet().equals(on) && at.a1().equals(address)) {
        return ofField(form, field.path());
      }
    }
    if (!on.equals(title.sheet()) || !isWithin(form.place().range(), address)) {
      throw none();
    }
    return new Spot(
        Optional.empty(), PlaceKeys.WHOLE, StoredText.start(on, LONGEST_SHEET), address);
  }

  private static Spot whole(CellRef cell) {
    return new Spot(Optional.empty(), PlaceKeys.WHOLE, sheet(cell), cell.a1());
  }

  private static boolean isWithin(String range, String address) {
    Matcher area = RANGE.matcher(range);
    Matcher cell = CELL.matcher(address);
    if (!area.matches() || !cell.matches()) {
      return false;
    }
    String lastColumn = area.group(3) == null ? area.group(1) : area.group(3);
    String lastRow = area.group(4) == null ? area.group(2) : area.group(4);
    int column = column(cell.group(1));
    int row = Integer.parseInt(cell.group(2));
    return column(area.group(1)) <= column
        && column <= column(lastColumn)
        && Integer.parseInt(area.group(2)) <= row
        && row <= Integer.parseInt(lastRow);
  }

  private static int column(String letters) {
    int column = 0;
    for (int i = 0; i < letters.length(); i++) {
      column = column * LETTERS + (letters.charAt(i) - 'A' + 1);
    }
    return column;
  }

  private static String sheet(CellRef cell) {
    return StoredText.start(cell.sheet(), LONGEST_SHEET);
  }

  private static String start(String key) {
    return StoredText.start(key, LONGEST_KEY);
  }

  private static ProblemException none() {
    return new ProblemException(ProblemKind.NO_SUCH_PLACE);
  }
}
