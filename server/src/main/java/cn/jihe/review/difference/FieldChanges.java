package cn.jihe.review.difference;

import cn.jihe.form.Field;
import cn.jihe.form.FieldType;
import cn.jihe.form.FieldValue;
import cn.jihe.form.FormSchema;
import cn.jihe.form.MoneyUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What has changed in single fields of two versions. */
final class FieldChanges {

  private final MoneyUnit unitBefore;
  private final MoneyUnit unitAfter;
  private final WordDifference words = new WordDifference();

  FieldChanges(MoneyUnit unitBefore, MoneyUnit unitAfter) {
    this.unitBefore = unitBefore;
    this.unitAfter = unitAfter;
  }

  /**
   * Empty when both say the same.
   *
   * @param row what names the row; empty for a field that is in none
   */
  Optional<CellChange> between(Field before, Field after, String row) {
    FieldType type = FormSchema.standard().type(after.path());
    boolean otherUnit =
        type == FieldType.MONEY
            && unitBefore != unitAfter
            && (before.isFilled() || after.isFilled());
    if (!otherUnit && isSame(before, after)) {
      return Optional.empty();
    }
    String old = otherUnit ? withUnit(before, unitBefore) : before.text();
    String now = otherUnit ? withUnit(after, unitAfter) : after.text();
    return Optional.of(
        new CellChange(
            CellChange.What.CHANGED,
            after.path(),
            Optional.of(before.path()),
            Optional.ofNullable(after.cell()),
            Optional.ofNullable(before.cell()),
            row,
            old,
            now,
            pieces(type, old, now),
            AmountChange.between(
                new AmountChange.Amount(before, unitBefore),
                new AmountChange.Amount(after, unitAfter))));
  }

  /** A row that has come, by the field that names it. */
  static CellChange added(Field name, String row, String text) {
    return new CellChange(
        CellChange.What.ADDED,
        name.path(),
        Optional.empty(),
        Optional.ofNullable(name.cell()),
        Optional.empty(),
        row,
        "",
        text,
        List.of(new TextPiece(TextPiece.Kind.INSERTED, text)),
        Optional.empty());
  }

  /** A row that has gone. */
  static CellChange removed(Field name, String row, String text) {
    return new CellChange(
        CellChange.What.REMOVED,
        name.path(),
        Optional.of(name.path()),
        Optional.empty(),
        Optional.ofNullable(name.cell()),
        row,
        text,
        "",
        List.of(new TextPiece(TextPiece.Kind.DELETED, text)),
        Optional.empty());
  }

  /** What the hash of the contents takes for the same. */
  private static boolean isSame(Field before, Field after) {
    return before.text().equals(after.text()) && number(before).equals(number(after));
  }

  private static Optional<BigDecimal> number(Field field) {
    return field.value() instanceof FieldValue.Amount amount
        ? Optional.of(amount.value().stripTrailingZeros())
        : Optional.empty();
  }

  private static String withUnit(Field field, MoneyUnit unit) {
    return field.isFilled() ? field.text() + " " + unit.label() : field.text();
  }

  private List<TextPiece> pieces(FieldType type, String before, String after) {
    boolean inWords = type == FieldType.TEXT || type == FieldType.TARGET;
    if (inWords) {
      return words.between(before, after);
    }
    return Stream.of(
            new TextPiece(TextPiece.Kind.DELETED, before),
            new TextPiece(TextPiece.Kind.INSERTED, after))
        .filter(piece -> !piece.text().isEmpty())
        .toList();
  }
}
