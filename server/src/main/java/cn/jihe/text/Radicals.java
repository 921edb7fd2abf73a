package cn.jihe.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/** Characters for radicals, which programs that copy from a PDF put in place of those meant. */
final class Radicals {

  private static final char FIRST = '\u2e80';
  private static final char LAST = '\u2fdf';
  private static final String CHARACTERS = characters();

  private Radicals() {}

  /** The character that looks like a radical; any other character as it is. */
  static char character(char c) {
    return c < FIRST || c > LAST ? c : CHARACTERS.charAt(c - FIRST);
  }

  private static String characters() {
    char[] characters = new char[LAST - FIRST + 1];
    for (int i = 0; i < characters.length; i++) {
      characters[i] = (char) (FIRST + i);
    }
    try (InputStream in = Radicals.class.getResourceAsStream("radicals.txt")) {
      String list = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      list.lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Arrays.stream(line.split(" ")))
          .forEach(pair -> characters[pair.charAt(0) - FIRST] = pair.charAt(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new String(characters);
  }
}
