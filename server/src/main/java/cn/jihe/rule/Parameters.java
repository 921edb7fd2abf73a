package cn.jihe.rule;

import cn.jihe.words.Directions;
import cn.jihe.words.HeadWords;
import cn.jihe.words.LevelNames;
import cn.jihe.words.NameWords;
import cn.jihe.words.RuleWords;
import cn.jihe.words.TargetWords;
import cn.jihe.words.Thresholds;

/**
 * Thresholds and word lists as they hold for one template year.
 *
 * @param directions the direction words of {@code words}, ready to use
 * @param names the words of indicator names and of the paragraphs beside them
 * @param head the words of heads, funds and goals
 */
public record Parameters(
    Thresholds thresholds,
    RuleWords words,
    LevelNames levels,
    Directions directions,
    NameWords names,
    TargetWords targets,
    HeadWords head) {

  /** The same for the rules on one form: what several of them ask is worked out once. */
  public Parameters ofForm() {
    return new Parameters(
        thresholds, words, levels, directions.remembering(), names, targets, head);
  }

  /** With other thresholds. */
  public Parameters with(Thresholds others) {
    return new Parameters(others, words, levels, directions, names, targets, head);
  }
}
