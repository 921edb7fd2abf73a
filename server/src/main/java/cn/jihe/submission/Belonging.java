package cn.jihe.submission;

import cn.jihe.account.Organisation;
import cn.jihe.ledger.Filing;
import cn.jihe.ledger.FilingReason;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which of the organisations that its sender may hand in for a form belongs to.
 *
 * @param organisation empty when it names none and it cannot be told
 * @param refused why it is not taken for any; empty when it is, or when it names none
 */
record Belonging(Optional<Organisation> organisation, Optional<FilingReason> refused) {

  /** It names no unit, and nothing else says which. */
  static final Belonging UNKNOWN = new Belonging(Optional.empty(), Optional.empty());

  private static final Set<FilingReason> FOREIGN =
      EnumSet.of(FilingReason.NOT_YOUR_UNIT, FilingReason.AMBIGUOUS_UNIT);

  private static final Set<FilingReason> REFUSALS =
      EnumSet.of(FilingReason.NOT_YOUR_UNIT, FilingReason.AMBIGUOUS_UNIT, FilingReason.OTHER_UNIT);

  static Belonging refused(FilingReason why) {
    return new Belonging(Optional.empty(), Optional.of(why));
  }

  /** To the only one; to none when there is none, or names are not enough to tell. */
  static Belonging toOneOf(List<Organisation> meant) {
    return switch (meant.size()) {
      case 0 -> refused(FilingReason.NOT_YOUR_UNIT);
      case 1 -> new Belonging(Optional.of(meant.getFirst()), Optional.empty());
      default -> refused(FilingReason.AMBIGUOUS_UNIT);
    };
  }

  /** Whether it cannot be handed in by its sender at all. */
  boolean isForeign() {
    return refused.filter(FOREIGN::contains).isPresent();
  }

  /** Whether a form that is on record belonged to the same. */
  boolean isThatOf(Filing filing) {
    return filing.organisation().equals(organisation.map(Organisation::id))
        && filing.reason().filter(REFUSALS::contains).equals(refused);
  }
}
