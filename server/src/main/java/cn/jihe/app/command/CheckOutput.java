package cn.jihe.app.command;

import cn.jihe.rule.RuleTexts;
import cn.jihe.submission.CheckOutcome;
import cn.jihe.template.Language;
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
