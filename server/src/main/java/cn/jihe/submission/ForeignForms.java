package cn.jihe.submission;

import cn.jihe.account.Organisation;
import cn.jihe.form.name.UnitName;
import cn.jihe.ledger.FilingReason;
import cn.jihe.text.Language;
import cn.jihe.text.Messages;
import cn.jihe.text.Shortening;
import cn.jihe.web.Problem;
import cn.jihe.web.ProblemKind;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Nothing was handed in, for no form is of an organisation that its sender may do it for.
 *
 * @param unit which the first form, or the sender, names
 * @param why NOT_YOUR_UNIT or AMBIGUOUS_UNIT
 * @param own those that he may hand in for
 */
public record ForeignForms(UnitName unit, FilingReason why, List<Organisation> own) {

  private static final Messages MESSAGES = Messages.at("/cn/jihe/submission/filings");
  private static final int MOST_NAMED = 3;
  private static final int LONGEST_NAME = 60;

  public ForeignForms {
    own = List.copyOf(own);
  }

  /** The same as callers are told it. */
  public Problem problem(Language language) {
    ProblemKind kind =
        why == FilingReason.NOT_YOUR_UNIT ? ProblemKind.NOT_YOUR_UNIT : ProblemKind.AMBIGUOUS_UNIT;
    String named =
        own.stream()
            .limit(MOST_NAMED)
            .map(Organisation::name)
            .collect(Collectors.joining(MESSAGES.in(language).say("and")));
    String key = kind.code() + (own.size() > MOST_NAMED ? ".of-many" : "");
    return Problem.of(
        kind,
        MESSAGES.in(language).say(key, shortened(unit.written()), named, own.size()),
        language);
  }

  /** As far as a sentence takes it. */
  public static String shortened(String name) {
    return Shortening.marked(name, LONGEST_NAME);
  }
}
