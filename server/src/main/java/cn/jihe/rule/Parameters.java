package cn.jihe.rule;

import cn.jihe.template.Directions;
import cn.jihe.template.HeadWords;
import cn.jihe.template.LevelNames;
import cn.jihe.template.RuleWords;
import cn.jihe.template.Thresholds;

/**
 * Thresholds and word lists as they hold for one template year.
 *
 * @param directions the direction words of {@code words}, ready to use
 * @param head the words of heads, funds and goals
 */
public record Parameters(
    Thresholds thresholds,
    RuleWords words,
    LevelNames levels,
    Directions directions,
    HeadWords head) {

  /** With other thresholds. */
  public Parameters with(Thresholds others) {
    return new Parameters(others, words, levels, directions, head);
  }
}
