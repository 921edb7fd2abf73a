package cn.jihe.row;

import cn.jihe.form.Field;
import cn.jihe.form.Indicator;
import cn.jihe.form.IndicatorName;
import cn.jihe.text.Wording;
import cn.jihe.words.Level1;
import cn.jihe.words.Level2;
import cn.jihe.words.LevelNames;
import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By what a row of the table of indicators is known again.
 *
 * @param level1 what its 一级指标 means
 * @param level2 what its 二级指标 means
 * @param written its 三级指标 with its number, which tells rows of one name apart
 * @param name its 三级指标 as a reader takes it; empty when it has none
 * @param target its 指标值 as a reader takes it
 * @param values all that it says besides its names; blank when it says nothing
 */
record RowIdentity(
    String level1, String level2, String written, String name, String target, String values) {

  /** Of longer names the beginnings decide. */
  private static final int LONGEST_NAME = 60;

  static RowIdentity of(Indicator row) {
    LevelNames names = LevelNames.standard();
    return new RowIdentity(
        names.group(row).map(Level1::label).orElseGet(() -> Wording.plain(row.level1().text())),
        names.kind(row).map(Level2::label).orElseGet(() -> Wording.plain(row.level2().text())),
        Wording.name(row.level3().text()),
        IndicatorName.isPlaceholder(row.name()) ? "" : Wording.name(row.name()),
        Wording.plain(row.target().text()),
        Stream.of(row.target(), row.actual(), row.weight(), row.score(), row.deviation())
            .map(Field::text)
            .map(Wording::plain)
            .collect(Collectors.joining("\n")));
  }

  /** All that names it, and its target. */
  List<String> said() {
    return List.of(level1, level2, written, name, target);
  }

  /** Group, kind and name with its number. */
  List<String> numbered() {
    return List.of(level1, level2, written);
  }

  /** Group, kind and name. */
  List<String> meaning() {
    return List.of(level1, level2, name);
  }

  /** Group and kind. */
  List<String> levels() {
    return List.of(level1, level2);
  }

  boolean isNamed() {
    return !name.isEmpty();
  }

  boolean isFilled() {
    return !values.isBlank();
  }

  /** How alike two names are: 1 when equal, 0 when nothing is the same. */
  double likeness(RowIdentity other) {
    List<Integer> a = signs(name);
    List<Integer> b = signs(other.name);
    int longer = Math.max(a.size(), b.size());
    int changed = DiffUtils.diff(a, b).getDeltas().stream().mapToInt(RowIdentity::size).sum();
    return longer == 0 ? 0 : 1 - (double) changed / longer;
  }

  private static int size(AbstractDelta<Integer> delta) {
    return Math.max(delta.getSource().size(), delta.getTarget().size());
  }

  private static List<Integer> signs(String text) {
    return text.codePoints().limit(LONGEST_NAME).boxed().toList();
  }
}
