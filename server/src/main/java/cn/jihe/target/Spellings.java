package cn.jihe.target;

import cn.jihe.text.WordList;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The spellings of target values: {@code spellings.txt}, section by section. */
final class Spellings {

  private static final Pattern BLANK = Pattern.compile(" ");

  private static final Map<String, Map<String, String>> SECTIONS = load();

  private Spellings() {}

  /** The words of a section, each with its key. */
  static WordList of(String section) {
    return new WordList(keys(section));
  }

  /** The words of a section whose keys are comparison signs. */
  static Map<String, Comparator> comparators(String section) {
    Map<String, Comparator> meaning = new HashMap<>();
    keys(section).forEach((word, sign) -> meaning.put(word, comparator(sign)));
    return Map.copyOf(meaning);
  }

  private static Map<String, String> keys(String section) {
    return Optional.ofNullable(SECTIONS.get(section))
        .orElseThrow(() -> new IllegalStateException("No section " + section));
  }

  private static Comparator comparator(String sign) {
    return Arrays.stream(Comparator.values())
        .filter(comparator -> comparator.sign().equals(sign))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No comparator " + sign));
  }

  private static Map<String, Map<String, String>> load() {
    Map<String, Map<String, String>> sections = new HashMap<>();
    try (InputStream file = Spellings.class.getResourceAsStream("spellings.txt")) {
      if (file == null) {
        throw new IllegalStateException("spellings.txt is not on the class path");
      }
      Map<String, String> section = new LinkedHashMap<>();
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          section = sections.computeIfAbsent(name(line), unused -> new LinkedHashMap<>());
        } else if (!line.isBlank() && !line.startsWith("#")) {
          int colon = line.indexOf(": ");
          for (String word : BLANK.split(line.substring(colon + 2).strip(), -1)) {
            section.putIfAbsent(word, line.substring(0, colon));
          }
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return sections;
  }

  private static String name(String line) {
    return line.substring(1, line.indexOf(']'));
  }
}
