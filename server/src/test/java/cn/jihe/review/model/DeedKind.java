package cn.jihe.review.model;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** What clients do in histories; whose name is that of an action is a decision. */
enum DeedKind {
  SUBMIT,
  WITHDRAW,
  ENDORSE,
  SEND_BACK,
  OPEN,
  RELEASE,
  ACCEPT,
  RETURN,
  RETURN_TO_DEPARTMENT,
  REOPEN,
  UNDO,
  REMARK,
  REPLY,
  RESOLVE,
  UNRESOLVE,
  REASON,
  VERDICT;

  private static final Set<DeedKind> SAYINGS = EnumSet.range(REMARK, VERDICT);

  /** What each tries, more often what stands there more often; the last of each is not for it. */
  private static final String CLERK =
      "SUBMIT SUBMIT SUBMIT SUBMIT SUBMIT WITHDRAW WITHDRAW REPLY REPLY REASON REASON ACCEPT";

  private static final String UNIT_HEAD =
      "ENDORSE ENDORSE ENDORSE ENDORSE SEND_BACK UNDO REPLY RELEASE RETURN";

  private static final String REVIEWER =
      "OPEN RELEASE ACCEPT ACCEPT ACCEPT RETURN RETURN REOPEN REOPEN UNDO UNDO REMARK RESOLVE"
          + " RESOLVE UNRESOLVE VERDICT VERDICT REPLY RETURN_TO_DEPARTMENT";

  private static final String BUREAU =
      "OPEN RELEASE ACCEPT ACCEPT RETURN RETURN_TO_DEPARTMENT REOPEN UNDO UNDO REMARK RESOLVE"
          + " RESOLVE VERDICT VERDICT ENDORSE";

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it goes by the table of states. */
  boolean isDecision() {
    return this != SUBMIT && !SAYINGS.contains(this);
  }

  /** Whether versions go through something by it. */
  boolean hasSteps() {
    return isDecision() && this != OPEN && this != RELEASE;
  }

  static DeedKind any(String role, Random random) {
    String tried =
        switch (role) {
          case "CLERK" -> CLERK;
          case "UNIT_HEAD" -> UNIT_HEAD;
          case "REVIEWER" -> REVIEWER;
          default -> BUREAU;
        };
    String[] names = tried.split(" ", -1);
    return valueOf(names[random.nextInt(names.length)]);
  }
}
