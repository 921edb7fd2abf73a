package cn.jihe.excel.mark.content;

import cn.jihe.excel.mark.typed.RowKeys;
import cn.jihe.form.CellRef;
import java.util.List;
import java.util.Optional;

/**
 * A remark of a reviewer as a workbook tells it, all of it in words.
 *
 * @param id by which its row is known again
 * @param kind such as 必须修改
 * @param cell where it is; empty when its place is gone
 * @param project of its form
 * @param current what the cell said then and says now; may be empty
 * @param replies what was said to it; may be empty
 * @param state such as 待处理
 * @param by who says it
 */
public record RemarkMark(
    String id,
    String kind,
    Optional<CellRef> cell,
    String project,
    String text,
    String current,
    String replies,
    String state,
    String by) {

  /** By which its row is known again. */
  public RowKeys keys() {
    return new RowKeys(1, RowKeys.ofRemark(id), List.of());
  }
}
