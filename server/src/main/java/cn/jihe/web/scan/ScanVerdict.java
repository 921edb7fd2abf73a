package cn.jihe.web.scan;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a scanner says of a file. */
sealed interface ScanVerdict {

  /** That nothing is in it. */
  record Clean() implements ScanVerdict {}

  /**
   * That something is in it.
   *
   * @param what the scanner's name for it
   */
  record Found(String what) implements ScanVerdict {}

  /**
   * Neither: it failed, found the file too large, or is no scanner.
   *
   * @param said one line for the log, without signs that could steer it
   */
  record Undecided(String said) implements ScanVerdict {}

  static final Pattern FOUND = Pattern.compile("stream: (.{1,200}) FOUND");
  static final Pattern ODD_SIGNS = Pattern.compile("[^\\x20-\\x7E]");

  /** Reads an answer of ClamAV: only one word for word as it should be is a good one. */
  static ScanVerdict of(byte[] answer) {
    String text =
        ODD_SIGNS.matcher(new String(answer, StandardCharsets.ISO_8859_1)).replaceAll("?");
    Matcher found = FOUND.matcher(text);
    if (found.matches()) {
      return new Found(found.group(1));
    }
    return text.equals("stream: OK") ? new Clean() : new Undecided(text);
  }
}
