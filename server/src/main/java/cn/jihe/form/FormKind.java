package cn.jihe.form;

/** The two forms every budget unit fills. */
public enum FormKind {
  /** 财政项目支出绩效目标申报表, filled with the budget request; amounts in 元 unless it says otherwise. */
  DECLARATION,
  /** 财政项目支出绩效自评表, filled after the year; amounts in 万元 unless it says otherwise. */
  SELF_EVALUATION
}
