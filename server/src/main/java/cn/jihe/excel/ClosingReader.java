package cn.jihe.excel;

import cn.jihe.form.Wording;
import cn.jihe.template.Label;
import cn.jihe.template.Vocabulary;
import cn.jihe.template.Vocabulary.Section;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads totals and grade of a self-evaluation. */
final class ClosingReader {

  private final FormArea area;
  private final Vocabulary vocabulary;
  private final FoundCells found;

  ClosingReader(FormArea area, Vocabulary vocabulary, FoundCells found) {
    this.area = area;
    this.vocabulary = vocabulary;
    this.found = found;
  }

  void readTotals(IndicatorHeader header, OptionalInt sumRow) {
    if (sumRow.isEmpty()) {
      return;
    }
    int row = figuresRow(header, sumRow.getAsInt());
    header.column(Label.WEIGHT).ifPresent(column -> found.put("totalWeight", row, column));
    OptionalInt score = header.column(Label.SCORE);
    boolean inItsColumn = score.isPresent() && !area.grid().text(row, score.getAsInt()).isEmpty();
    Optional<Integer> lone = inItsColumn ? Optional.empty() : loneFigure(row, header);
    if (lone.isPresent()) {
      found.put("totalScore", row, lone.get());
    } else {
      score.ifPresent(column -> found.put("totalScore", row, column));
    }
  }

  /** Some forms head the totals 总分值 and 总得分, with the figures in the next row. */
  private int figuresRow(IndicatorHeader header, int row) {
    OptionalInt score = header.column(Label.SCORE);
    boolean headed =
        score.isPresent() && isClosing(area.grid().text(row, score.getAsInt()), Label.SUM);
    return headed ? row + 1 : row;
  }

  /** The one figure of a total row that is merged otherwise than the table. */
  private Optional<Integer> loneFigure(int row, IndicatorHeader header) {
    int weight = header.column(Label.WEIGHT).orElse(-1);
    List<Integer> figures =
        area.grid().filled(row).stream()
            .filter(cell -> Wording.plain(cell.text()).matches("\\d+(?:\\.\\d+)?分?"))
            .map(GridCell::column)
            .filter(column -> column != weight)
            .toList();
    return figures.size() == 1 ? Optional.of(figures.getFirst()) : Optional.empty();
  }

  /** 评分等级 stands below the table as a rule, and above it on some forms. */
  void readGrade() {
    for (int row : area.grid().filledRows(area.first(), area.last())) {
      for (GridCell cell : area.grid().filled(row)) {
        if (isClosing(cell.text(), Label.GRADE)) {
          Span span = area.grid().span(row, cell.column());
          boolean heads =
              area.grid().filled(row).stream().anyMatch(other -> isSumHead(other, cell));
          found.put(
              "grade",
              heads ? span.lastRow() + 1 : row,
              heads ? cell.column() : span.lastColumn() + 1);
          return;
        }
      }
    }
  }

  /** 总得分 just left of 自评等级: both head the next row. */
  private boolean isSumHead(GridCell other, GridCell grade) {
    return area.grid().span(other.row(), other.column()).lastColumn() + 1 == grade.column()
        && isClosing(other.text(), Label.SUM);
  }

  private boolean isClosing(String text, Label wanted) {
    return vocabulary.label(Section.CLOSING, text).filter(wanted::equals).isPresent();
  }
}
