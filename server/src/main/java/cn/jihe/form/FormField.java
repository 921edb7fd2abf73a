package cn.jihe.form;

import cn.jihe.text.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a field before any form is filled; an entry of {@code schema.yml}.
 *
 * @param path its name to the outside, with {@code [*]} for every row
 * @param name what people call it, as forms print it
 * @param kinds the forms that may have it
 * @param type how its cell is read
 * @param required whether it must not be left blank
 * @param label the name of the label that stands beside it or above it; empty for none
 * @param blank where the blank sheet of a form has it; none for a form whose sheet has it not
 * @param printed what the blank sheet says for its name
 * @param prompt by which name the blank sheet knows what to say at its cell; empty for nothing
 */
public record FormField(
    FieldPath path,
    Words name,
    List<FormKind> kinds,
    FieldType type,
    boolean required,
    String label,
    Map<FormKind, Place> blank,
    String printed,
    String prompt) {

  /**
   * Where a field stands on a blank sheet: addresses such as {@code B1:E1}, their rows counted from
   * the first of the block; of a table's column only its letter.
   *
   * @param label where its label stands; empty when the block says so for all its fields
   * @param cell the cell to fill
   */
  public record Place(String label, String cell) {
    public Place {
      label = label == null ? "" : label;
    }
  }

  /** What stands nowhere in the entry is what most fields have. */
  public FormField {
    kinds = kinds == null ? List.of(FormKind.values()) : List.copyOf(kinds);
    type = type == null ? FieldType.TEXT : type;
    label = label == null ? "" : label;
    blank = blank == null ? Map.of() : Map.copyOf(blank);
    printed = printed == null ? name.zh() : printed;
    prompt = prompt == null ? "" : prompt;
  }

  /** Whether forms of this kind may have it. */
  public boolean isOn(FormKind kind) {
    return kinds.contains(kind);
  }

  /** Where the blank sheet of this kind has it. */
  public Optional<Place> blankOn(FormKind kind) {
    return Optional.ofNullable(blank.get(kind));
  }

  /** The last part of its path. */
  public String leaf() {
    return path.leaf();
  }

  /** The path of this field in one row of its table, from 0. */
  public FieldPath inRow(int index) {
    return path.inRow(index);
  }
}
