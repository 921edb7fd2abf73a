package cn.jihe.form;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form with the cell it stands in.
 *
 * @param path its name to the outside
 * @param cell where it stands; null when this form has no such field (its label is not there)
 * @param value what the cell says; {@link FieldValue.Blank} when there is no cell
 */
public record Field(FieldPath path, @Nullable CellRef cell, FieldValue value) {

  /** A field that this form does not have. */
  public static Field absent(FieldPath path) {
    return new Field(path, null, new FieldValue.Blank(""));
  }

  /** Whether the form has this field at all. */
  public boolean isPresent() {
    return cell != null;
  }

  /** Whether the form has the field and nothing is in it. */
  public boolean isBlank() {
    return isPresent() && value instanceof FieldValue.Blank;
  }

  /** Whether there is something in it, readable or not. */
  public boolean isFilled() {
    return !(value instanceof FieldValue.Blank);
  }

  /** What Excel shows; empty when blank or absent. */
  public String text() {
    return value.text();
  }

  /** The number, when there is one. */
  public Optional<FieldValue.Amount> amount() {
    return value instanceof FieldValue.Amount amount ? Optional.of(amount) : Optional.empty();
  }

  /** The number's exact value, when there is one; units as in {@link FieldValue.Amount}. */
  public Optional<BigDecimal> number() {
    return amount().map(FieldValue.Amount::value);
  }

  /** Whether its cell holds what cannot be read as the field wants it. */
  public boolean isUnreadable() {
    return value instanceof FieldValue.Unreadable;
  }
}
