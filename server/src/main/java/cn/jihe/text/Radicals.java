package cn.jihe.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Characters for radicals, which programs that copy from a PDF put in place of those meant. */
final class Radicals {

  private static final char FIRST = '\u2e80';
  private static final char LAST = '\u2fdf';

  /** A radical, its character, and a blank. */
  private static final int PAIR = 3;

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
          .forEach(
              line -> {
                for (int i = 0; i + 1 < line.length(); i += PAIR) {
                  characters[line.charAt(i) - FIRST] = line.charAt(i + 1);
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new String(characters);
  }
}
