package cn.jihe.form;

import cn.jihe.target.Target;

/** What a field expects; decides how its cell is read. */
public enum FieldType {
  TEXT,
  /** In the form's money unit. */
  MONEY,
  /** 分值 and 得分. */
  POINTS,
  /** 执行率, in percent points. */
  RATE,
  DATE,
  /** 指标值 and 实际完成值: kept as text, read by {@link Target}. */
  TARGET
}
