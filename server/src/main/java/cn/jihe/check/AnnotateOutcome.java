package cn.jihe.check;

/** What became of a workbook to annotate or to clean. */
public sealed interface AnnotateOutcome {

  /**
   * The workbook, of the same type as before.
   *
   * @param mediaType of its content, whatever its name says
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  record Annotated(String fileName, String mediaType, byte[] bytes) implements AnnotateOutcome {}

  /** It cannot be opened. */
  record Refused(CheckOutcome.Refused reason) implements AnnotateOutcome {}
}
