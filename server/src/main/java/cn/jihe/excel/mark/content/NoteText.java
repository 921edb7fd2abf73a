package cn.jihe.excel.mark.content;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What the comment on a flagged cell says.
 *
 * @param parts from the top, line ends among them
 */
public record NoteText(List<Part> parts) {

  /** The font that all of it has, so that its room is known. */
  public static final String FONT = "宋体";

  /** Its size. */
  public static final int POINTS = 9;

  public NoteText {
    parts = List.copyOf(parts);
  }

  /** A part of one look; a bold one is the first line of what is said. */
  public record Part(String text, boolean bold) {}

  /** All of it. */
  public String plain() {
    return parts.stream().map(Part::text).collect(Collectors.joining());
  }
}
