package cn.jihe.excel.read.area;

import static cn.jihe.words.ReadingWords.any;

import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.grid.GridCell;
import cn.jihe.form.FormKind;
import cn.jihe.label.Label;
import cn.jihe.text.Wording;
import cn.jihe.words.ReadingWords;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet on which one form stands.
 *
 * @param title the cell of its title; null when it has none
 * @param first its first row: the title, or its first label
 * @param last the last row before the next form, or of the sheet
 * @param headers the headers of its indicator tables; a long table repeats its header, and some
 *     forms have a table for the whole project above the year's
 * @param above the last row above all forms of the sheet; -1 when the first starts at the top
 * @param titled the row of the last title at or above it; -1 when the sheet has none there
 * @param listed where the form's own fields stand, when it is one of a table of projects: in its
 *     first row, in these columns; empty for a form of its own
 * @param labelled whether any label of a form stands above the table; of a form without table, one
 *     that no cover has
 */
public record FormArea(
    Grid grid,
    FormKind kind,
    @Nullable GridCell title,
    int first,
    int last,
    List<IndicatorHeader> headers,
    int above,
    int titled,
    Map<Label, Integer> listed,
    boolean labelled) {

  private static final ReadingWords WORDS = ReadingWords.standard();

  private static final Pattern LONG_TERM = Pattern.compile("^(?:项目)?" + any(WORDS.longTerm()));
  private static final Pattern YEAR = Pattern.compile("^(?:项目)?" + any(WORDS.ofYear()));

  /** The rows of one project in this table of projects. */
  public FormArea ofProject(int firstRow, int lastRow, Map<Label, Integer> columns) {
    return new FormArea(
        grid, kind, title, firstRow, lastRow, headers, above, titled, columns, true);
  }

  /** The last row above the indicator table. */
  public int lastHeadingRow() {
    return headers.isEmpty() ? last : headers.getFirst().first() - 1;
  }

  /** The first row that speaks of the whole form. */
  public int firstHeadingRow() {
    return listed.isEmpty() || titled < 0 ? Math.min(first, lastHeadingRow()) : titled;
  }

  /** The first row that may hold an indicator below this header. */
  public int firstBelow(IndicatorHeader header) {
    return Math.max(first, header.last() + 1);
  }

  /** The header of the year's indicator table; null when there is none. */
  public @Nullable IndicatorHeader header() {
    if (headers.isEmpty()) {
      return null;
    }
    if (headers.size() == 1) {
      return headers.getFirst();
    }
    boolean longTerm = says(headers.getFirst(), LONG_TERM);
    return headers.stream()
        .filter(header -> longTerm && says(header, YEAR))
        .findFirst()
        .orElse(headers.getFirst());
  }

  /** Whether a row is a header repeated inside the table. */
  public boolean isRepeatedHeader(int row) {
    return headers.stream().anyMatch(header -> header.first() <= row && row <= header.last());
  }

  private boolean says(IndicatorHeader header, Pattern words) {
    return grid.filled(header.first()).stream()
        .anyMatch(cell -> words.matcher(Wording.label(cell.text())).find());
  }
}
