package cn.jihe.rule.text;

import cn.jihe.rule.Finding;
import cn.jihe.text.Language;
import java.util.List;

/** How findings are said. */
public interface FindingMessages {

  /** A finding in a language. */
  FindingText say(Finding finding, Language language);

  /** The short name of the finding's rule. */
  String name(Finding finding, Language language);

  /** A finding in a few words, said behind another one of the same cell. */
  default String brief(Finding finding, Language language) {
    return name(finding, language);
  }

  /**
   * All findings of one cell in one text.
   *
   * @param cell at least one; the first leads
   */
  default FindingText together(List<Finding> cell, Language language) {
    return Joining.of(say(cell.getFirst(), language), cell.subList(1, cell.size()), this, language);
  }
}
