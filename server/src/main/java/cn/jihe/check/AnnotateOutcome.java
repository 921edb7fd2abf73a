package cn.jihe.check;

import cn.jihe.excel.mark.typed.TypedText;
import java.util.List;

/** What became of a workbook to annotate or to clean. */
public sealed interface AnnotateOutcome {

  /**
   * The workbook, of the same type as before.
   *
   * @param mediaType of its content, whatever its name says
   * @param typed what people had typed into the result sheet that was taken out of it; empty where
   *     it has one
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  record Annotated(String fileName, String mediaType, byte[] bytes, List<TypedText> typed)
      implements AnnotateOutcome {

    public Annotated {
      typed = List.copyOf(typed);
    }
  }

  /** It cannot be opened. */
  record Refused(CheckOutcome.Refused reason) implements AnnotateOutcome {}
}
