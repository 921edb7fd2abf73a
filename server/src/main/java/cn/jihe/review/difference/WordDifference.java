package cn.jihe.review.difference;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells by words what has changed in texts: a Chinese character is a word, so is a number or a word
 * in letters. Where too little stays between two changes to be read, they are one. One of these
 * tells all texts of two forms: what would take too long is told as replaced.
 */
final class WordDifference {

  /** Of more words on either side sentences are compared. */
  private static final int MOST_WORDS = 1_500;

  /** Words of one side times words of the other, over all texts: about a second. */
  private static final long MOST_WORK = 60_000_000;

  private static final String ENDS = "。；;！!？?\n";
  private static final String WITHIN_NUMBERS = ".,";

  private long left = MOST_WORK;

  /** The pieces of both texts in reading order; what was deleted before what took its place. */
  List<TextPiece> between(String before, String after) {
    List<String> old = words(before);
    List<String> now = words(after);
    if (Math.max(old.size(), now.size()) > MOST_WORDS) {
      old = sentences(before);
      now = sentences(after);
    }
    return pieces(readable(edits(old, now)));
  }

  /**
   * What stays, and what then takes the place of what.
   *
   * @param same before the change
   */
  private record Edit(String same, String deleted, String inserted) {
    private int size() {
      return Math.max(deleted.length(), inserted.length());
    }
  }

  private List<Edit> edits(List<String> old, List<String> now) {
    long work = (long) old.size() * now.size();
    boolean tooLong = Math.max(old.size(), now.size()) > MOST_WORDS || work > left;
    if (tooLong) {
      return List.of(new Edit("", String.join("", old), String.join("", now)));
    }
    left -= work;
    List<Edit> edits = new ArrayList<>();
    int from = 0;
    for (AbstractDelta<String> delta :
        DiffUtils.diff(old, now, new MyersDiffWithLinearSpace<>()).getDeltas()) {
      int at = delta.getSource().getPosition();
      edits.add(
          new Edit(
              String.join("", old.subList(from, at)),
              String.join("", delta.getSource().getLines()),
              String.join("", delta.getTarget().getLines())));
      from = at + delta.getSource().size();
    }
    edits.add(new Edit(String.join("", old.subList(from, old.size())), "", ""));
    return edits;
  }

  /** Two changes with less between them than either of them is long are one. */
  private static List<Edit> readable(List<Edit> edits) {
    List<Edit> joined = new ArrayList<>();
    for (Edit edit : edits) {
      Edit last = joined.isEmpty() ? new Edit("", "", "") : joined.getLast();
      int between = edit.same().length();
      if (last.size() > 0 && edit.size() > 0 && between < Math.min(last.size(), edit.size())) {
        joined.removeLast();
        joined.add(
            new Edit(
                last.same(),
                last.deleted() + edit.same() + edit.deleted(),
                last.inserted() + edit.same() + edit.inserted()));
      } else {
        joined.add(edit);
      }
    }
    return joined;
  }

  private static List<TextPiece> pieces(List<Edit> edits) {
    List<TextPiece> pieces = new ArrayList<>();
    for (Edit edit : edits) {
      add(pieces, TextPiece.Kind.SAME, edit.same());
      add(pieces, TextPiece.Kind.DELETED, edit.deleted());
      add(pieces, TextPiece.Kind.INSERTED, edit.inserted());
    }
    return List.copyOf(pieces);
  }

  private static void add(List<TextPiece> pieces, TextPiece.Kind kind, String text) {
    if (!text.isEmpty()) {
      pieces.add(new TextPiece(kind, text));
    }
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int end = wordEnd(text, start);
      words.add(text.substring(start, end));
      start = end;
    }
    return words;
  }

  private static int wordEnd(String text, int start) {
    int end = start + Character.charCount(text.codePointAt(start));
    if (!isOfWord(text, start)) {
      return end;
    }
    while (end < text.length()
        && (isOfWord(text, end)
            || (WITHIN_NUMBERS.indexOf(text.charAt(end)) >= 0
                && Character.isDigit(text.charAt(end - 1))
                && end + 1 < text.length()
                && Character.isDigit(text.charAt(end + 1))))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private static boolean isOfWord(String text, int at) {
    int point = text.codePointAt(at);
    return Character.isLetterOrDigit(point) && !Character.isIdeographic(point);
  }

  private static List<String> sentences(String text) {
    List<String> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (ENDS.indexOf(text.charAt(i)) >= 0) {
        sentences.add(text.substring(start, i + 1));
        start = i + 1;
      }
    }
    sentences.add(text.substring(start));
    return sentences;
  }
}
