package cn.jihe.excel.read;

import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.grid.GridCell;
import cn.jihe.label.Label;
import cn.jihe.label.Vocabulary;
import cn.jihe.label.Vocabulary.Section;
import cn.jihe.text.Wording;
import java.util.List;
import java.util.Optional;

/**
 * Tells the head of a list of projects from a form's labels: 项目名称 with other labels close beside it
 * where a form has values.
 */
final class ListHead {

  /** Fewer labels in a row stand so in a form that nobody filled. */
  private static final int FEWEST = 3;

  private static final List<Section> SECTIONS =
      List.of(Section.HEADING, Section.FUND_COLUMNS, Section.INDICATOR_COLUMNS, Section.CLOSING);

  private static final String NUMBER = "序号";

  private ListHead() {}

  static boolean at(Grid grid, int row, Vocabulary vocabulary) {
    int run = 0;
    int next = -1;
    boolean named = false;
    for (GridCell cell : grid.filled(row)) {
      boolean label = isLabel(cell.text(), vocabulary);
      boolean adjoins = run > 0 && cell.column() == next;
      named = label && ((adjoins && named) || isName(cell.text(), vocabulary));
      run = label ? (adjoins ? run + 1 : 1) : 0;
      next = grid.span(row, cell.column()).lastColumn() + 1;
      if (named && run >= FEWEST) {
        return true;
      }
    }
    return false;
  }

  private static boolean isName(String text, Vocabulary vocabulary) {
    return vocabulary.label(Section.HEADING, text).filter(Label.PROJECT_NAME::equals).isPresent();
  }

  private static boolean isLabel(String text, Vocabulary vocabulary) {
    return Wording.label(text).equals(NUMBER)
        || SECTIONS.stream()
            .map(section -> vocabulary.label(section, text))
            .anyMatch(Optional::isPresent);
  }
}
