package cn.jihe.reason;

import cn.jihe.excel.mark.typed.RowKeys;
import cn.jihe.excel.mark.typed.TypedText;
import cn.jihe.web.Ids;
import java.util.ArrayList;
import java.util.List;

/**
 * What is said with an upload: by its sender, and in the sheets of an annotated copy.
 *
 * @param reasons all of them
 * @param replies typed into the copy
 * @param others typed there as well; belongs to nothing, unless it is what a reviewer has said
 */
public record UploadSaid(
    List<NewReason> reasons, List<TypedReply> replies, List<UnplacedText> others) {

  public UploadSaid {
    reasons = List.copyOf(reasons);
    replies = List.copyOf(replies);
    others = List.copyOf(others);
  }

  /** What was typed besides what its sender says. */
  public static UploadSaid of(List<NewReason> said, List<TypedText> typed) {
    List<NewReason> reasons = new ArrayList<>(said);
    List<TypedReply> replies = new ArrayList<>();
    List<UnplacedText> others = new ArrayList<>();
    for (TypedText text : typed) {
      switch (text.column()) {
        case REASON -> reason(text, reasons, others);
        case REPLY -> replies.add(reply(text));
        case REMARK -> others.add(unplaced(UnplacedText.What.REMARK, text));
      }
    }
    return new UploadSaid(reasons, replies, others);
  }

  private static void reason(TypedText text, List<NewReason> reasons, List<UnplacedText> others) {
    List<String> keys =
        text.keys().isEmpty() && !text.group().isBlank() ? List.of(text.group()) : text.keys();
    List<NewReason> read = keys.stream().map(key -> ReasonText.read(key, text.text())).toList();
    if (read.isEmpty() || !ReasonRules.isOfLength(read.getFirst().text())) {
      others.add(unplaced(UnplacedText.What.REASON, text));
    } else {
      reasons.addAll(read);
    }
  }

  private static TypedReply reply(TypedText text) {
    return new TypedReply(
        new RowKeys(1, text.group(), text.keys()).remark().flatMap(Ids::of),
        text.keys(),
        place(text),
        text.text());
  }

  private static UnplacedText unplaced(UnplacedText.What what, TypedText text) {
    return SaidWithUpload.unplaced(what, place(text), text.text());
  }

  private static String place(TypedText text) {
    return (text.project() + " " + text.cell()).strip();
  }

  boolean isEmpty() {
    return reasons.isEmpty() && replies.isEmpty() && others.isEmpty();
  }
}
