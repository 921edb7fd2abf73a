package cn.jihe.review.model;

import java.util.List;
import java.util.Optional;

/**
 * The arrows once more, as they are required and not as the program has them: from, what, whose
 * role, to, and what must be so.
 */
final class ModelArrows {

  private static final String TABLE =
      """
      PREPARED ENDORSE UNIT_HEAD SUBMITTED -
      PREPARED SEND_BACK UNIT_HEAD WITHDRAWN note
      PREPARED WITHDRAW CLERK WITHDRAWN -
      SUBMITTED WITHDRAW CLERK WITHDRAWN unopened
      SUBMITTED RETURN REVIEWER RETURNED other,cause
      SUBMITTED ACCEPT REVIEWER ACCEPTED other,ready,one
      SUBMITTED ACCEPT REVIEWER REFERRED other,ready,two
      REFERRED ACCEPT BUREAU ACCEPTED other,ready
      REFERRED RETURN BUREAU RETURNED other,cause
      REFERRED RETURN_TO_DEPARTMENT BUREAU SUBMITTED other,note
      ACCEPTED REOPEN REVIEWER ACCEPTED unreopened
      ACCEPTED REOPEN BUREAU ACCEPTED unreopened
      """;

  private ModelArrows() {}

  /** What must be so for a step; empty when there is no such arrow. */
  static Optional<List<String>> needs(String from, String action, String role, String to) {
    return TABLE
        .lines()
        .map(line -> List.of(line.split("[ ,]", -1)))
        .filter(line -> line.subList(0, 4).equals(List.of(from, action, role, to)))
        .map(line -> line.subList(4, line.size()))
        .findFirst();
  }

  /** How far a version has come that takes the place of older ones, and is taken the place of. */
  static int reached(String state) {
    return switch (state) {
      case "PREPARED", "RETURNED", "WITHDRAWN" -> 1;
      case "SUBMITTED" -> 2;
      case "REFERRED" -> 3;
      case "ACCEPTED" -> 4;
      default -> 0;
    };
  }

  /** The event by which a step is told. */
  static String event(String action, String to) {
    return switch (action) {
      case "ENDORSE" -> "ENDORSED";
      case "SEND_BACK" -> "SENT_BACK";
      case "WITHDRAW" -> "WITHDRAWN";
      case "RETURN" -> "RETURNED";
      case "RETURN_TO_DEPARTMENT" -> "RETURNED_TO_DEPARTMENT";
      case "ACCEPT" -> to;
      case "REOPEN" -> "REOPENED";
      case "UNDO" -> "UNDONE";
      default -> "";
    };
  }

  /** What can be taken back. */
  static boolean isUndoable(String action) {
    return !action.isEmpty() && !action.equals("WITHDRAW") && !action.equals("UNDO");
  }
}
