package cn.jihe.form.other;

import cn.jihe.text.Messages;
import cn.jihe.text.Words;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Forms of the family that look like a project's and are none: they are told apart, named, and
 * never judged as a project's. One becomes a {@code form.FormKind} when it has a schema, a reader's
 * labels and rules of its own.
 */
public enum OtherKind {
  /** 部门（单位）整体支出绩效目标申报表: of all that a department spends. */
  DEPARTMENT_DECLARATION,
  /** 部门（单位）整体支出绩效自评表. */
  DEPARTMENT_SELF_EVALUATION,
  /** 绩效运行监控表, filled during the year. */
  MONITORING,
  /** 政策绩效目标申报表: of a policy and not of a project. */
  POLICY_DECLARATION,
  /** 政策绩效自评表. */
  POLICY_SELF_EVALUATION,
  /** 区域绩效目标申报表: of transfers to a region. */
  REGION_DECLARATION,
  /** 区域绩效自评表. */
  REGION_SELF_EVALUATION,
  /** 绩效评价指标体系评分表: how others score a project. */
  SCORING,
  /** 绩效目标审核表: what a reviewer fills in. */
  REVIEW;

  private static final Messages NAMES = Messages.beside(OtherKind.class, "other-kinds");

  /** What these are called, one behind the other. */
  public static Words titles(Collection<OtherKind> kinds) {
    return Words.of(
        language ->
            kinds.stream()
                .map(kind -> kind.title().in(language))
                .collect(Collectors.joining(NAMES.in(language).say("and"))));
  }

  /** What it is called. */
  public Words title() {
    return NAMES.words(name());
  }
}
