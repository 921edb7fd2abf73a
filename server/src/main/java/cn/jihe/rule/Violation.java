package cn.jihe.rule;

import cn.jihe.form.CellRef;
import cn.jihe.form.Field;
import cn.jihe.form.FieldPath;
import cn.jihe.form.Form;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says about one place, before texts, severity and id are known. Made with {@link #at}
 * and refined with the {@code with} methods.
 *
 * @param cell where it is marked
 * @param path the field meant; null when it is no field's
 * @param found what stands there, as written
 * @param message the name of the message in the rule's YAML file
 * @param values what fills the message's places, by name
 * @param fix the correction, when one is known
 * @param severity null for the rule's own; a rule's milder or graver cases say theirs
 * @param also further cells that it is about; mostly none
 */
public record Violation(
    CellRef cell,
    @Nullable FieldPath path,
    String found,
    String message,
    Map<String, String> values,
    Optional<Fix> fix,
    @Nullable Severity severity,
    List<FurtherCell> also) {

  public Violation {
    also = List.copyOf(also);
  }

  /** About a form as a whole: at its title. */
  public static Violation of(Form form) {
    return at(form.place().title(), "");
  }

  /** At a field; where the form does not have it, at its title. */
  public static Violation at(Form form, Field field) {
    CellRef cell = field.cell();
    return new Violation(
        cell == null ? form.place().title() : cell,
        field.path(),
        field.text(),
        "default",
        Map.of(),
        Optional.empty(),
        null,
        List.of());
  }

  /** At a cell that is no field, such as a title or the indicator header. */
  public static Violation at(CellRef cell, String found) {
    return new Violation(cell, null, found, "default", Map.of(), Optional.empty(), null, List.of());
  }

  /** The same with another message of its rule, by its name. */
  public Violation withMessage(String messageName) {
    return new Violation(cell, path, found, messageName, values, fix, severity, also);
  }

  /** Fills a place of the message; numbers are spoken plainly. */
  public Violation with(String name, Object value) {
    Map<String, String> more = new LinkedHashMap<>(values);
    more.put(
        name, value instanceof BigDecimal number ? Figures.plain(number) : String.valueOf(value));
    return new Violation(cell, path, found, message, more, fix, severity, also);
  }

  public Violation withFix(Fix correction) {
    return new Violation(
        cell, path, found, message, values, Optional.of(correction), severity, also);
  }

  public Violation as(Severity other) {
    return new Violation(cell, path, found, message, values, fix, other, also);
  }

  /** The same about further cells as well. */
  public Violation withAlso(Stream<FurtherCell> cells) {
    return new Violation(cell, path, found, message, values, fix, severity, cells.toList());
  }
}
