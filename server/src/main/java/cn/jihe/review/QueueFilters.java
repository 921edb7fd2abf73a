package cn.jihe.review;

import cn.jihe.form.FormKind;
import cn.jihe.ledger.ReviewQueue.Filter;
import cn.jihe.web.ListQuery;
import cn.jihe.web.ProblemException;

/** What addresses say of what is to be left in a list of dossiers. */
public final class QueueFilters {

  private QueueFilters() {}

  /**
   * What an address says.
   *
   * @throws ProblemException of kind BAD_FILTER
   */
  public static Filter of(ListQuery query) {
    return new Filter(
        query.text("unit"),
        query.text("q"),
        query.oneOf("kind", FormKind.values()),
        query.year(),
        query.amount("from"),
        query.amount("to"),
        query.flag("late"),
        query.flag("resubmitted"),
        query.text("rule"));
  }
}
