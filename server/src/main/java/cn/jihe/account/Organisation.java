package cn.jihe.account;

import cn.jihe.form.name.UnitName;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A finance bureau, a department, a unit, or one below it; what it is follows from its place in the
 * tree.
 *
 * @param name official, one among the organisations under the same one above
 * @param otherNames former names, and spellings that stand on forms
 * @param code 单位代码, one of its kind
 * @param regionCode 行政区划代码
 * @param parent the one above; empty for a root
 * @param validFrom empty: always was
 * @param validTo the last day; empty: still is
 * @param successor whom it was merged into, who sees what it filed
 * @param contact whom to ask
 * @param revision counts its changes
 */
public record Organisation(
    UUID id,
    String name,
    Optional<String> shortName,
    List<String> otherNames,
    Optional<String> code,
    Optional<String> regionCode,
    Optional<UUID> parent,
    Optional<LocalDate> validFrom,
    Optional<LocalDate> validTo,
    Optional<UUID> successor,
    Optional<String> contact,
    int revision) {

  public Organisation {
    otherNames = List.copyOf(otherNames);
  }

  /** One that is just founded, with nothing but its name. */
  public static Organisation named(String name, Optional<UUID> parent, Optional<String> code) {
    return new Organisation(
        UUID.randomUUID(),
        name,
        Optional.empty(),
        List.of(),
        code,
        Optional.empty(),
        parent,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0);
  }

  /** The same values as another one, or as another revision of it. */
  public Organisation withIdentity(UUID other, int otherRevision) {
    return new Organisation(
        other,
        name,
        shortName,
        otherNames,
        code,
        regionCode,
        parent,
        validFrom,
        validTo,
        successor,
        contact,
        otherRevision);
  }

  /** The same with one more name. */
  public Organisation alsoCalled(String other) {
    return new Organisation(
        id,
        name,
        shortName,
        Stream.concat(otherNames.stream(), Stream.of(other)).toList(),
        code,
        regionCode,
        parent,
        validFrom,
        validTo,
        successor,
        contact,
        revision);
  }

  /** What forms may say of their unit that means this one: name, short and other names, code. */
  public Stream<String> names() {
    return Stream.of(Stream.of(name), shortName.stream(), otherNames.stream(), code.stream())
        .flatMap(each -> each);
  }

  /** Whether what a form says of its unit means this one. */
  public boolean isCalled(UnitName unit) {
    return names().anyMatch(each -> new UnitName(each).equals(unit));
  }
}
