package cn.jihe.cli;

import cn.jihe.text.Language;
import cn.jihe.text.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the help says, line by line as picocli asks for it: paragraph by paragraph in one language
 * and then in the next, because who asks for help has not said which of them she reads.
 */
final class UsageTexts extends ResourceBundle {

  private static final Pattern BREAK = Pattern.compile("\n\n");

  private final Map<String, String> lines = new HashMap<>();

  UsageTexts() {
    Messages messages = Messages.beside(UsageTexts.class, "usage");
    messages
        .in(Language.ZH)
        .map()
        .keySet()
        .forEach(
            key ->
                put(
                    key,
                    Arrays.stream(Language.values())
                        .map(language -> List.of(BREAK.split(messages.in(language).say(key), -1)))
                        .toList()));
  }

  private void put(String key, List<List<String>> languages) {
    List<String> all = new ArrayList<>();
    for (int paragraph = 0; paragraph < languages.getFirst().size(); paragraph++) {
      if (paragraph > 0) {
        all.add("");
      }
      for (List<String> paragraphs : languages) {
        all.addAll(paragraphs.get(paragraph).lines().toList());
      }
    }
    for (int line = 0; line < all.size(); line++) {
      lines.put(key + "." + line, all.get(line));
    }
  }

  @Override
  protected @Nullable Object handleGetObject(String key) {
    return lines.get(key);
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(lines.keySet());
  }
}
