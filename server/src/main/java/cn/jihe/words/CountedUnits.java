package cn.jihe.words;

import cn.jihe.text.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names that say themselves in which unit they are counted: 讲座场次, 培训人数, 合格率.
 *
 * @param units by unit, how the names of what it counts end
 * @param likeOthers how names end whose unit only other rows of a form tell: 改造面积
 */
public record CountedUnits(Map<String, List<String>> units, List<String> likeOthers) {

  /**
   * How a name ends.
   *
   * @param unit that of what ends so; empty when there are several
   */
  public record Ending(String words, Optional<String> unit) {}

  /** The longest known ending of a name, brackets apart; empty when it ends otherwise. */
  public Optional<Ending> endingOf(String name) {
    String plain = Wording.withoutBrackets(name);
    Optional<Ending> known = Optional.empty();
    for (Map.Entry<String, List<String>> unit : units.entrySet()) {
      Optional<Ending> ending =
          longest(plain, unit.getValue())
              .map(words -> new Ending(words, Optional.of(unit.getKey())));
      known = longer(known, ending);
    }
    return longer(known, longest(plain, likeOthers).map(it -> new Ending(it, Optional.empty())));
  }

  private static Optional<Ending> longer(Optional<Ending> one, Optional<Ending> other) {
    int length = one.map(ending -> ending.words().length()).orElse(0);
    return other.filter(ending -> ending.words().length() > length).or(() -> one);
  }

  private static Optional<String> longest(String name, List<String> words) {
    return words.stream().filter(name::endsWith).max(Comparator.comparingInt(String::length));
  }
}
