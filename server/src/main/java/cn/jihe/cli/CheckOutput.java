package cn.jihe.cli;

import cn.jihe.check.CheckOutcome;
import cn.jihe.rule.text.RuleTexts;
import cn.jihe.text.Language;
import java.io.PrintStream;

/** How the results of checks are printed. */
interface CheckOutput extends Output {

  /** A result as text, so that nothing bigger has to be kept until its turn. */
  String render(String path, CheckOutcome.Checked checked, Copy copy);

  /** As JSON or as a list for people. */
  static CheckOutput of(boolean json, PrintStream out, RuleTexts texts, Language language) {
    return json ? new JsonOutput(out, texts, language) : new ReadableOutput(out, texts, language);
  }
}
