package cn.jihe.rules.indicators;

import cn.jihe.form.Form;
import cn.jihe.form.Indicator;
import cn.jihe.rule.Outcome;
import cn.jihe.words.Level1;
import cn.jihe.words.Level2;
import cn.jihe.words.LevelNames;
import cn.jihe.words.RowRoles;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which groups and kinds of indicator a table has.
 *
 * @param someGroupUnknown whether a row belongs to a group that nobody knows
 * @param someOutputUnknown whether a row that is, or may be, an output is of a kind nobody knows
 */
record Levels(
    Set<Level1> groups, Set<Level2> kinds, boolean someGroupUnknown, boolean someOutputUnknown) {

  private static final Outcome UNKNOWN_NAMES = new Outcome.NotChecked("levelsUnknown");

  /** Of a table; empty when the form has none, which is said at its title. */
  static Optional<Levels> of(Form form, LevelNames names) {
    List<Indicator> used = FilledRows.used(form);
    if (used.isEmpty() && form.place().indicatorHeader() == null) {
      return Optional.empty();
    }
    Set<Level1> groups = EnumSet.noneOf(Level1.class);
    Set<Level2> kinds = EnumSet.noneOf(Level2.class);
    boolean groupUnknown = RowRoles.of(form).hasCriteria();
    boolean outputUnknown = groupUnknown;
    for (Indicator row : used) {
      Optional<Level1> group = names.group(row);
      Optional<Level2> kind = names.kind(row);
      group.ifPresent(groups::add);
      kind.ifPresent(kinds::add);
      groupUnknown |= group.isEmpty();
      outputUnknown |= kind.isEmpty() && group.orElse(Level1.OUTPUT) == Level1.OUTPUT;
    }
    return Optional.of(new Levels(groups, kinds, groupUnknown, outputUnknown));
  }

  boolean has(Level2 kind) {
    return kinds.contains(kind);
  }

  boolean has(Level1 group) {
    return groups.contains(group);
  }

  /**
   * What a rule has to say when it would find something missing but for a name it does not know.
   */
  static Outcome unknownNames() {
    return UNKNOWN_NAMES;
  }
}
