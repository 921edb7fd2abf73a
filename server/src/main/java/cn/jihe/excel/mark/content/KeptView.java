package cn.jihe.excel.mark.content;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * On which sheets a workbook opened before ours was put there; all counted from 0 and without ours.
 *
 * @param firstVisible the leftmost tab in sight
 * @param selected sheets that are selected together
 */
public record KeptView(int active, int firstVisible, List<Integer> selected) {

  private static final Pattern WRITTEN = Pattern.compile("\\d{1,5}(,\\d{1,5})+");
  private static final Pattern COMMA = Pattern.compile(",");

  public KeptView {
    selected = List.copyOf(selected);
  }

  /** As it stands in a cell out of sight. */
  public String written() {
    StringBuilder text = new StringBuilder().append(active).append(',').append(firstVisible);
    selected.forEach(index -> text.append(',').append(index));
    return text.toString();
  }

  /** From its text; the first sheet when it is none. */
  public static KeptView of(String written) {
    if (!WRITTEN.matcher(written).matches()) {
      return new KeptView(0, 0, List.of(0));
    }
    List<Integer> numbers = Arrays.stream(COMMA.split(written)).map(Integer::valueOf).toList();
    return new KeptView(numbers.get(0), numbers.get(1), numbers.subList(2, numbers.size()));
  }
}
