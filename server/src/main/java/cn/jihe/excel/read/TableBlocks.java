package cn.jihe.excel.read;

import static cn.jihe.words.ReadingWords.any;

import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.grid.GridCell;
import cn.jihe.excel.grid.Span;
import cn.jihe.form.IndicatorName;
import cn.jihe.label.Label;
import cn.jihe.label.Vocabulary;
import cn.jihe.label.Vocabulary.Section;
import cn.jihe.text.Wording;
import cn.jihe.words.ReadingWords;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The header of an indicator table that stands twice beside itself: for the whole project and for
 * the year. The year's is read; where that one is empty, the other.
 */
final class TableBlocks {

  /** Whose values a block, or a column, holds. */
  enum Term {
    YEAR,
    LONG,
    UNKNOWN
  }

  private static final ReadingWords WORDS = ReadingWords.standard();
  private static final String BEFORE = "^(?:20\\d\\d(?:年|-20\\d\\d年?)?)?(?:项目)?";
  private static final Pattern LONG_TERM = Pattern.compile(BEFORE + any(WORDS.longTerm()));
  private static final Pattern YEAR = Pattern.compile(BEFORE + any(WORDS.ofYear()));
  private static final Pattern ONE_YEAR = Pattern.compile("^(?:项目)?20\\d\\d年?度.*");

  private static final Set<Label> LEVELS = Set.of(Label.LEVEL1, Label.LEVEL2, Label.LEVEL3);
  private static final List<Label> VALUES = List.of(Label.TARGET, Label.PROJECT_TARGET);

  /** So far above a block its name may stand: on its header, or as the goal it belongs to. */
  private static final int ROWS_ABOVE = 3;

  /** A table is shorter; bounds the search for a filled cell. */
  private static final int MOST_ROWS = 300;

  private final Grid grid;
  private final Vocabulary vocabulary;
  private final int last;

  /**
   * Ready to look at the table below a header.
   *
   * @param last the header's last row
   */
  TableBlocks(Grid grid, Vocabulary vocabulary, int last) {
    this.grid = grid;
    this.vocabulary = vocabulary;
    this.last = last;
  }

  /** A cell of the header, and what it means. */
  record Head(GridCell cell, Label label) {}

  /**
   * Where the columns are.
   *
   * @param longTerm whether they are the whole project's because the year's are empty
   */
  record Choice(Map<Label, Integer> columns, boolean longTerm) {}

  /** The block that is read; empty where the header does not stand twice. */
  Optional<Choice> choose(List<Head> heads) {
    List<List<Head>> blocks = apart(heads);
    if (blocks.size() < 2 || !blocks.stream().allMatch(TableBlocks::isTable)) {
      return Optional.empty();
    }
    Map<Term, List<Head>> byTerm = new EnumMap<>(Term.class);
    blocks.forEach(block -> byTerm.put(term(block), block));
    List<Head> lastOne = blocks.getLast();
    List<Head> year =
        Optional.ofNullable(byTerm.get(Term.YEAR))
            .or(() -> Optional.ofNullable(byTerm.get(Term.UNKNOWN)))
            .orElse(lastOne);
    if (isFilled(year)) {
      return Optional.of(new Choice(columns(year, heads), false));
    }
    return Optional.of(
        blocks.stream()
            .filter(this::isFilled)
            .findFirst()
            .map(other -> new Choice(columns(other, heads), true))
            .orElseGet(() -> new Choice(columns(year, heads), false)));
  }

  /** Whether no value stands in the year's column and one does in the whole project's. */
  boolean isOnlyLongTerm(Map<Label, Integer> columns) {
    Integer year = columns.get(Label.TARGET);
    Integer whole = columns.get(Label.PROJECT_TARGET);
    return year != null && whole != null && !isFilled(year) && isFilled(whole);
  }

  /** Whose values stand below a text that names no column by itself: 实施期, 年度. */
  static Term term(String text) {
    String plain = Wording.label(text);
    return LONG_TERM.matcher(plain).find()
        ? Term.LONG
        : YEAR.matcher(plain).find() || ONE_YEAR.matcher(plain).matches()
            ? Term.YEAR
            : Term.UNKNOWN;
  }

  /** Cut where a level comes again. */
  private static List<List<Head>> apart(List<Head> heads) {
    List<List<Head>> blocks = new ArrayList<>();
    List<Head> inOrder =
        heads.stream().sorted(Comparator.comparingInt(head -> head.cell().column())).toList();
    for (Head head : inOrder) {
      boolean again =
          LEVELS.contains(head.label())
              && !blocks.isEmpty()
              && blocks.getLast().stream().anyMatch(one -> one.label().equals(head.label()));
      if (blocks.isEmpty() || again) {
        blocks.add(new ArrayList<>());
      }
      blocks.getLast().add(head);
    }
    return blocks;
  }

  private static boolean isTable(List<Head> block) {
    return has(block, Label.LEVEL3) && VALUES.stream().anyMatch(label -> has(block, label));
  }

  private static boolean has(List<Head> block, Label label) {
    return block.stream().anyMatch(head -> head.label().equals(label));
  }

  private Term term(List<Head> block) {
    GridCell value = value(block);
    if (!has(block, Label.TARGET)) {
      return Term.LONG;
    }
    Term own = term(value.text());
    for (int row = value.row() - 1; own == Term.UNKNOWN && row >= 0; row--) {
      if (row < value.row() - ROWS_ABOVE) {
        break;
      }
      own = above(row, value.column());
    }
    return own;
  }

  private Term above(int row, int column) {
    return grid.filled(row).stream()
        .filter(
            cell -> {
              Span span = grid.span(cell.row(), cell.column());
              return span.firstColumn() <= column && column <= span.lastColumn();
            })
        .map(cell -> term(cell.text()))
        .findFirst()
        .orElse(Term.UNKNOWN);
  }

  private static GridCell value(List<Head> block) {
    return VALUES.stream()
        .flatMap(label -> block.stream().filter(head -> head.label().equals(label)))
        .findFirst()
        .orElseThrow()
        .cell();
  }

  private boolean isFilled(List<Head> block) {
    return isFilled(value(block).column());
  }

  private boolean isFilled(int column) {
    for (int row : grid.filledRows(last + 1, last + MOST_ROWS)) {
      if (isEnd(row)) {
        return false;
      }
      if (!IndicatorName.isPlaceholder(grid.text(row, column))) {
        return true;
      }
    }
    return false;
  }

  /** The next form, or another table. */
  private boolean isEnd(int row) {
    return grid.filled(row).stream()
        .anyMatch(
            cell ->
                vocabulary
                        .label(Section.INDICATOR_COLUMNS, cell.text())
                        .filter(LEVELS::contains)
                        .isPresent()
                    || vocabulary
                        .label(Section.HEADING, cell.text())
                        .filter(Label.PROJECT_NAME::equals)
                        .isPresent()
                    || vocabulary.title(cell.text()).isPresent());
  }

  /** Those of a block; what it has not stands once for all of them. */
  private Map<Label, Integer> columns(List<Head> block, List<Head> heads) {
    Map<Label, Integer> columns = new HashMap<>();
    for (Head head : heads) {
      if (!VALUES.contains(head.label())) {
        columns.put(head.label(), closest(heads, head.label()));
      }
    }
    for (Head head : block) {
      if (!VALUES.contains(head.label())) {
        columns.put(head.label(), closest(block, head.label()));
      }
    }
    columns.put(Label.TARGET, value(block).column());
    return columns;
  }

  private int closest(List<Head> heads, Label label) {
    return Collections.min(
            heads.stream().filter(head -> head.label().equals(label)).map(Head::cell).toList(),
            Comparator.comparingInt(
                cell -> vocabulary.rank(Section.INDICATOR_COLUMNS, cell.text())))
        .column();
  }
}
