package cn.jihe.period;

import cn.jihe.text.Messages;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import java.time.Instant;
import java.util.Optional;

/** What is said of a period has to make sense. */
final class PeriodRules {

  private static final Messages MESSAGES = Messages.beside(PeriodRules.class, "periods");
  private static final int SHORTEST_REASON = 4;
  private static final int LONGEST_REASON = 1000;
  private static final int MOST_LEVELS = 2;
  private static final int MOST_GRACE_DAYS = 366;

  /** In signs, in a list. */
  static final int LONGEST_PROJECT = 300;

  private PeriodRules() {}

  /**
   * Goes on only with a period that can be.
   *
   * @throws ProblemException of kind WRONG_VALUE
   */
  static void require(Period period) {
    if (period.levels() < 1 || period.levels() > MOST_LEVELS) {
      throw wrong("levels");
    }
    if (period.graceDays() < 0 || period.graceDays() > MOST_GRACE_DAYS) {
      throw wrong("graceDays");
    }
    boolean ordered =
        isBefore(period.opens(), period.due())
            && isBefore(period.due(), period.closes())
            && isBefore(period.opens(), period.closes());
    if (!ordered) {
      throw wrong("due");
    }
  }

  private static boolean isBefore(Optional<Instant> first, Optional<Instant> second) {
    return first.isEmpty() || second.isEmpty() || first.get().isBefore(second.get());
  }

  static void requireReason(String reason) {
    if (reason.codePointCount(0, reason.length()) < SHORTEST_REASON) {
      throw wrong("reason");
    }
    requireShort(reason);
  }

  static void requireShort(String note) {
    if (note.length() > LONGEST_REASON) {
      throw wrong("longReason");
    }
  }

  static void requireAfter(Instant now, Instant end) {
    if (!end.isAfter(now)) {
      throw wrong("due");
    }
  }

  /** A value that cannot be, by its name in the API. */
  static ProblemException wrong(String field) {
    return ProblemException.saying(ProblemKind.WRONG_VALUE, MESSAGES.words("wrong." + field));
  }

  /** Something that cannot be done now, and why. */
  static ProblemException notNow(String why) {
    return ProblemException.saying(ProblemKind.NOT_NOW, MESSAGES.words("notNow." + why));
  }

  /** It was answered or taken back. */
  static ProblemException notWaiting() {
    return ProblemException.saying(ProblemKind.NOT_WAITING, MESSAGES.words("notWaiting"));
  }

  /** Nobody confirms what he has said himself. */
  static ProblemException ownExemption() {
    return ProblemException.saying(ProblemKind.OWN_REQUEST, MESSAGES.words("ownExemption"));
  }

  /** There is such a period. */
  static ProblemException taken() {
    return ProblemException.saying(ProblemKind.CODE_TAKEN, MESSAGES.words("taken"));
  }
}
