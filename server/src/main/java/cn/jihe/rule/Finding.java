package cn.jihe.rule;

import cn.jihe.form.CellRef;
import cn.jihe.form.FieldPath;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that a rule found at one cell.
 *
 * @param id unique in the file and the same for the same bytes: {@code T54@汇总表!F17}
 * @param key names rule and field by meaning, so that it survives moved rows: {@code
 *     T54@设备维保费/产出/质量/开机率/target}
 * @param rule the rule's code
 * @param version the rule's version; empty of a finding recorded before versions were kept
 * @param path the field meant; empty when it is no field's
 * @param found what stands there
 * @param message the name of the message in the rule's YAML file
 * @param values what fills the message's places, by name
 * @param also further cells that it is about; empty of one recorded before they were kept
 */
public record Finding(
    String id,
    String key,
    String rule,
    String version,
    Severity severity,
    CellRef cell,
    Optional<FieldPath> path,
    String found,
    String message,
    Map<String, String> values,
    Optional<Fix> fix,
    List<FurtherCell> also) {

  public Finding {
    version = Objects.requireNonNullElse(version, "");
    also = List.copyOf(Objects.requireNonNullElse(also, List.of()));
  }

  /** The same finding with another correction, or with none. */
  public Finding withFix(Optional<Fix> other) {
    return new Finding(
        id, key, rule, version, severity, cell, path, found, message, values, other, also);
  }

  /**
   * Whether it is about the form or file as a whole and no more about its cell than about others.
   */
  public boolean isAboutWhole() {
    return path.isEmpty() && found.isBlank();
  }

  /** The same finding said by another message of its rule. */
  public Finding withMessage(String other) {
    return new Finding(
        id, key, rule, version, severity, cell, path, found, other, values, fix, also);
  }

  /** The same finding with other texts in the places of its message. */
  public Finding withValues(Map<String, String> others) {
    return new Finding(
        id, key, rule, version, severity, cell, path, found, message, others, fix, also);
  }
}
