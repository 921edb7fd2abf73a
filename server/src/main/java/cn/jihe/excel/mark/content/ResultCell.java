package cn.jihe.excel.mark.content;

import cn.jihe.form.CellRef;
import java.util.Optional;

/**
 * A cell of the result sheet; all of them are texts.
 *
 * @param column from 0
 * @param link where a click leads: to a cell, or to a page
 */
public record ResultCell(int column, String text, CellStyleName style, Optional<Link> link) {

  static ResultCell of(int column, String text, CellStyleName style) {
    return new ResultCell(column, text, style, Optional.empty());
  }

  ResultCell withText(String other) {
    return new ResultCell(column, other, style, link);
  }

  ResultCell to(CellRef cell) {
    return new ResultCell(column, text, CellStyleName.LINK, Optional.of(new Link.ToCell(cell)));
  }

  ResultCell to(Optional<String> page) {
    return new ResultCell(column, text, style, page.map(Link.ToPage::new));
  }

  /** Where a click leads. */
  public sealed interface Link {

    /** To a cell of this workbook. */
    record ToCell(CellRef cell) implements Link {

      /** As Excel writes it. */
      public String address() {
        return "'" + cell.sheet().replace("'", "''") + "'!" + cell.a1();
      }
    }

    /** To a page of the network. */
    record ToPage(String address) implements Link {}
  }
}
