package cn.jihe.excel.read;

import static cn.jihe.words.ReadingWords.any;

import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.grid.GridCell;
import cn.jihe.excel.grid.Span;
import cn.jihe.excel.read.area.FormArea;
import cn.jihe.excel.read.area.FoundCells;
import cn.jihe.excel.read.area.IndicatorHeader;
import cn.jihe.form.CellRef;
import cn.jihe.form.FieldPath;
import cn.jihe.form.RawValue;
import cn.jihe.label.Label;
import cn.jihe.label.Vocabulary;
import cn.jihe.label.Vocabulary.Section;
import cn.jihe.text.Wording;
import cn.jihe.words.ReadingWords;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads totals and grade of a self-evaluation. */
final class ClosingReader {

  private static final ReadingWords WORDS = ReadingWords.standard();

  private static final Pattern FIGURE = Pattern.compile("\\d+(?:\\.\\d+)?分?");

  /** A grade beside the total without a label: 优, 良好, 合格, also with boxes. */
  private static final Pattern GRADE =
      Pattern.compile("[(]?[☑√■□○●]*" + any(WORDS.grades()) + "(?:等|级)?[)]?|.*[☑√■□].*");

  private static final Pattern SCORE_ABOVE =
      Pattern.compile(any(WORDS.scored()) + "*+(?:总得分|总分|得分)(?:[(].{0,6}[)])?[:]?");

  static final Pattern COLON = Pattern.compile("[:：]");

  /** What stands behind 自评等级： is short; a longer text is a note. */
  private static final int LONGEST_INLINE = 30;

  private final FormArea area;
  private final Grid grid;
  private final Vocabulary vocabulary;
  private final FoundCells found;

  ClosingReader(FormArea area, Vocabulary vocabulary, FoundCells found) {
    this.area = area;
    this.grid = area.grid();
    this.vocabulary = vocabulary;
    this.found = found;
  }

  /** 总分：98.5 or 自评等级：优 in one cell. */
  record Inline(Label label, String value) {}

  /** The label before the colon and what follows it; empty when nothing short does. */
  static Optional<Inline> inline(String text, Vocabulary vocabulary) {
    if (text.length() > LONGEST_INLINE) {
      return Optional.empty();
    }
    int colon = Math.max(text.indexOf(':'), text.indexOf('：'));
    if (colon < 0) {
      return Optional.empty();
    }
    String[] parts = COLON.split(text, 2);
    if (parts[1].isBlank()) {
      return Optional.empty();
    }
    return vocabulary
        .label(Section.CLOSING, parts[0])
        .filter(label -> Label.SUM.equals(label) || Label.GRADE.equals(label))
        .map(label -> new Inline(label, parts[1].strip()));
  }

  void readTotals(IndicatorHeader header, OptionalInt sumRow) {
    if (sumRow.isEmpty()) {
      return;
    }
    int row = figuresRow(header, sumRow.getAsInt());
    OptionalInt weight = header.column(Label.WEIGHT);
    if (weight.isPresent() && hasColumn(row, weight.getAsInt())) {
      found.put("totalWeight", row, weight.getAsInt());
    }
    readScore(header, row);
    readGradeBeside(row);
  }

  private void readScore(IndicatorHeader header, int row) {
    OptionalInt score = header.column(Label.SCORE);
    boolean inItsColumn =
        score.isPresent()
            && !grid.text(row, score.getAsInt()).isEmpty()
            && !isLabel(row, score.getAsInt());
    Optional<Integer> lone = inItsColumn ? Optional.empty() : loneFigure(row, header);
    if (lone.isPresent()) {
      found.put("totalScore", row, lone.get());
      return;
    }
    for (GridCell cell : grid.filled(row)) {
      Optional<Inline> inline = inline(cell.text(), vocabulary);
      if (inline.isPresent() && Label.SUM.equals(inline.get().label())) {
        found.put("totalScore", grid.ref(row, cell.column()), value(inline.get()));
      }
    }
    if (score.isPresent() && hasColumn(row, score.getAsInt())) {
      found.put("totalScore", row, score.getAsInt());
    }
  }

  /** Some forms give 自评总分 in their heading, with or without a total row below. */
  void readScoreAbove() {
    if (found.has(new FieldPath("totalScore"))) {
      return;
    }
    for (int row : grid.filledRows(area.first(), area.lastHeadingRow())) {
      for (GridCell cell : grid.filled(row)) {
        int beside = grid.span(row, cell.column()).lastColumn() + 1;
        if (SCORE_ABOVE.matcher(Wording.plain(cell.text())).matches()
            && isFigure(grid.text(row, beside))) {
          found.put("totalScore", row, beside);
        }
      }
    }
  }

  /** Whether a column goes on in the total row, not covered by 总分 and not in a line of text. */
  private boolean hasColumn(int row, int column) {
    boolean lineOfText =
        grid.text(row, column).isEmpty()
            && grid.filled(row).stream()
                .anyMatch(cell -> inline(cell.text(), vocabulary).isPresent());
    return !lineOfText && !isLabel(row, column);
  }

  private static boolean isFigure(String text) {
    return FIGURE.matcher(Wording.plain(text)).matches();
  }

  /** Some forms head the totals 总分值 and 总得分, with the figures in the next row. */
  private int figuresRow(IndicatorHeader header, int row) {
    OptionalInt score = header.column(Label.SCORE);
    boolean headed =
        score.isPresent()
            && isClosing(grid.text(row, score.getAsInt()), Label.SUM)
            && grid.ref(row, score.getAsInt()).column() == score.getAsInt();
    return headed ? row + 1 : row;
  }

  /** Whether 总分 itself is merged over this column of the total row. */
  private boolean isLabel(int row, int column) {
    return isClosing(grid.text(row, column), Label.SUM);
  }

  /** The one figure of a total row that is merged otherwise than the table. */
  private Optional<Integer> loneFigure(int row, IndicatorHeader header) {
    int weight = header.column(Label.WEIGHT).orElse(-1);
    List<Integer> figures =
        grid.filled(row).stream()
            .filter(cell -> isFigure(cell.text()))
            .map(GridCell::column)
            .filter(column -> column != weight)
            .toList();
    return figures.size() == 1 ? Optional.of(figures.getFirst()) : Optional.empty();
  }

  /** Some forms give the grade without a label, right of the total. */
  private void readGradeBeside(int row) {
    boolean labelled =
        grid.filled(row).stream().anyMatch(cell -> isClosing(cell.text(), Label.GRADE));
    boolean figures = false;
    for (GridCell cell : grid.filled(row)) {
      String plain = Wording.plain(cell.text());
      figures |= isFigure(cell.text());
      if (figures && !labelled && plain.length() < 20 && GRADE.matcher(plain).matches()) {
        found.put("grade", row, cell.column());
      }
    }
  }

  /** 评分等级 stands below the table as a rule, and above it on some forms. */
  void readGrade() {
    for (int row : grid.filledRows(area.first(), area.last())) {
      for (GridCell cell : grid.filled(row)) {
        if (isClosing(cell.text(), Label.GRADE)) {
          CellRef at = gradeCell(cell);
          found.put("grade", at, grid.value(at.row(), at.column()));
          return;
        }
        Optional<Inline> inline = inline(cell.text(), vocabulary);
        if (inline.isPresent() && Label.GRADE.equals(inline.get().label())) {
          found.put("grade", grid.ref(row, cell.column()), value(inline.get()));
          return;
        }
      }
    }
  }

  private CellRef gradeCell(GridCell label) {
    Span span = grid.span(label.row(), label.column());
    boolean heads = grid.filled(label.row()).stream().anyMatch(other -> isSumHead(other, label));
    if (heads) {
      return grid.ref(span.lastRow() + 1, label.column());
    }
    int beside = span.lastColumn() + 1;
    int column =
        grid.filled(label.row()).stream()
            .map(GridCell::column)
            .filter(at -> at >= beside && grid.span(label.row(), beside).isSingle())
            .findFirst()
            .orElse(beside);
    return grid.ref(label.row(), column);
  }

  /** 总得分 just left of 自评等级: both head the next row. */
  private boolean isSumHead(GridCell other, GridCell grade) {
    return grid.span(other.row(), other.column()).lastColumn() + 1 == grade.column()
        && isClosing(other.text(), Label.SUM);
  }

  private boolean isClosing(String text, Label wanted) {
    return vocabulary.label(Section.CLOSING, text).filter(wanted::equals).isPresent();
  }

  private static RawValue value(Inline inline) {
    return RawValue.ofText(inline.value());
  }
}
