package cn.jihe.excel.mark;

import cn.jihe.rule.Severity;
import cn.jihe.text.Language;
import cn.jihe.text.Words;
import cn.jihe.text.YamlResource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What the marks of ours say besides the findings, in one language. */
final class MarkTexts {

  /** Key, and what it says. */
  static final class All extends HashMap<String, Words> {
    private static final long serialVersionUID = 1L;
  }

  private static final class Holder {
    static final Map<String, Words> ALL =
        YamlResource.read("/cn/jihe/excel/mark/result-sheet.yml", All.class);
  }

  private final Language language;

  MarkTexts(Language language) {
    this.language = language;
  }

  /** The text of a key, its places {@code %s} filled. */
  String say(String key, Object... values) {
    Words words = Holder.ALL.get(key);
    if (words == null) {
      throw new IllegalStateException("no words for " + key);
    }
    return String.format(Locale.ROOT, words.in(language), values);
  }

  String severity(Severity severity) {
    return say(severity.name());
  }
}
