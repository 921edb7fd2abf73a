package cn.jihe.table;

import cn.jihe.form.CellRef;
import cn.jihe.form.RawValue;
import cn.jihe.text.Wording;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A filled row of a table.
 *
 * @param first its first filled cell
 * @param values what it holds, blank cells left out
 */
public record ImportedRow(TableKind table, CellRef first, Map<TableColumn, Value> values) {

  private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

  private static final int LONGEST_DAY = 20;

  public ImportedRow {
    values = Map.copyOf(values);
  }

  /** What stands in a cell. */
  public record Value(CellRef cell, RawValue raw) {

    /** Figures as they were typed, however narrow or rounded they are shown. */
    public String text() {
      BigDecimal number = raw.number();
      return number != null && raw.date() == null && number.stripTrailingZeros().scale() <= 0
          ? number.toBigInteger().toString()
          : Wording.trimmed(raw.text());
    }
  }

  /** What a column says; empty when it says nothing. */
  public Optional<String> text(TableColumn column) {
    return Optional.ofNullable(values.get(column)).map(Value::text);
  }

  /**
   * The day that a column says.
   *
   * @throws DateTimeException when it says something else
   */
  public Optional<LocalDate> day(TableColumn column) {
    Value value = values.get(column);
    if (value == null) {
      return Optional.empty();
    }
    LocalDate real = value.raw().date();
    return Optional.of(real != null ? real : day(Wording.plain(value.text())));
  }

  private static LocalDate day(String plain) {
    Matcher day = DAY.matcher(plain);
    if (plain.length() > LONGEST_DAY || !day.matches()) {
      throw new DateTimeException("no day");
    }
    return LocalDate.of(
        Integer.parseInt(day.group(1)),
        Integer.parseInt(day.group(2)),
        Integer.parseInt(day.group(3)));
  }

  /** Where a value of the API stands, else where the row begins. */
  public CellRef cell(String field) {
    return table.of(field).map(this::cell).orElse(first);
  }

  public CellRef cell(TableColumn column) {
    return Optional.ofNullable(values.get(column)).map(Value::cell).orElse(first);
  }
}
