package cn.jihe.rules;

import cn.jihe.form.FieldPath;
import cn.jihe.rule.run.RuleViolation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One cell, one cause: where one rule has spoken, others would only repeat it. The one table of who
 * silences whom; rules do not know each other. It names rules that are still to come, too.
 */
public final class Precedence {

  /** How far a rule's word carries. */
  private enum Scope {
    CELL,
    /** One indicator, or one fund row. */
    ROW,
    FORM
  }

  /**
   * One entry of the table.
   *
   * @param message only where the speaker says this; null for anything it says
   */
  private record Silence(
      Scope scope, String speaker, @Nullable String message, Set<String> silent) {}

  private static final List<Silence> TABLE = table();

  private Precedence() {}

  private static List<Silence> table() {
    List<Silence> all = new ArrayList<>();
    all.addAll(
        firstOf(Scope.CELL, "T44", "T88", "T48", "T60", "T57", "T58", "T59", "T47", "T45", "T46"));
    for (String speaker : List.of("T44", "T88", "T57", "T58", "T59", "T60")) {
      all.add(
          new Silence(
              Scope.CELL,
              speaker,
              null,
              Set.of("T49", "T50", "T52", "T53", "T54", "T55", "T56", "T62")));
    }
    all.add(new Silence(Scope.CELL, "T53", null, Set.of("T52", "T55", "T56", "T64")));
    all.addAll(firstOf(Scope.CELL, "S77", "S78", "S76"));
    all.addAll(firstOf(Scope.ROW, "S68", "S69", "S70"));
    all.add(new Silence(Scope.ROW, "S71", null, Set.of("S73")));
    all.add(new Silence(Scope.CELL, "W04", null, Set.of("W05")));
    all.add(new Silence(Scope.FORM, "M19", null, Set.of("M16", "M17", "M18", "M21")));
    all.add(
        new Silence(
            Scope.FORM, "W01", "noIndicators", Set.of("I25", "I26", "I27", "I28", "I29", "I42")));
    all.add(new Silence(Scope.FORM, "I25", "noOutput", Set.of("I26", "I27")));
    all.add(new Silence(Scope.CELL, "I36", null, Set.of("I38")));
    return List.copyOf(all);
  }

  /** The first of these that speaks silences all behind it. */
  private static List<Silence> firstOf(Scope scope, String... codes) {
    List<Silence> silences = new ArrayList<>();
    for (int i = 0; i + 1 < codes.length; i++) {
      silences.add(
          new Silence(
              scope, codes[i], null, Set.copyOf(List.of(codes).subList(i + 1, codes.length))));
    }
    return silences;
  }

  /** Those that stand; the silenced ones silence nobody. */
  public static List<RuleViolation> apply(Collection<RuleViolation> found) {
    List<RuleViolation> standing = new ArrayList<>(found);
    Set<String> rules = new HashSet<>();
    found.forEach(one -> rules.add(one.rule()));
    for (Silence silence : TABLE) {
      if (!rules.contains(silence.speaker()) || Collections.disjoint(silence.silent(), rules)) {
        continue;
      }
      List<RuleViolation> speakers = standing.stream().filter(one -> speaks(silence, one)).toList();
      standing.removeIf(
          other ->
              silence.silent().contains(other.rule())
                  && speakers.stream().anyMatch(one -> reaches(silence.scope(), one, other)));
    }
    return standing;
  }

  private static boolean speaks(Silence silence, RuleViolation found) {
    return found.rule().equals(silence.speaker())
        && (silence.message() == null || found.violation().message().equals(silence.message()));
  }

  private static boolean reaches(Scope scope, RuleViolation speaker, RuleViolation other) {
    return switch (scope) {
      case FORM -> true;
      case CELL -> speaker.violation().cell().equals(other.violation().cell());
      case ROW -> row(speaker).isPresent() && row(speaker).equals(row(other));
    };
  }

  private static Optional<String> row(RuleViolation found) {
    FieldPath path = found.violation().path();
    return Optional.ofNullable(path)
        .map(FieldPath::value)
        .filter(value -> value.contains("."))
        .map(value -> value.substring(0, value.lastIndexOf('.')));
  }
}
