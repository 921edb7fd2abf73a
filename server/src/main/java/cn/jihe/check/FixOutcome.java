package cn.jihe.check;

import cn.jihe.rule.Change;
import java.util.List;
import java.util.Set;

/** What became of a workbook to correct. */
public sealed interface FixOutcome {

  /**
   * The workbook with these changes and nothing else but our result sheet.
   *
   * @param mediaType of its content, whatever its name says
   * @param changes in the order they were made; empty when there was nothing to correct
   * @param after what the check of the corrected workbook says
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  record Fixed(
      String fileName,
      String mediaType,
      byte[] bytes,
      List<Change> changes,
      CheckOutcome.Checked after)
      implements FixOutcome {
    public Fixed {
      changes = List.copyOf(changes);
    }
  }

  /** It cannot be opened. */
  record Refused(CheckOutcome.Refused reason) implements FixOutcome {}

  /**
   * Some of the chosen findings are not in this workbook, or offer no correction; nothing was
   * changed.
   */
  record Unknown(Set<String> findings) implements FixOutcome {}
}
