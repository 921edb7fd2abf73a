package cn.jihe.catalogue.page;

import java.util.List;

/**
 * A handbook as a page shows it.
 *
 * @param title its first heading
 * @param contents its other headings, in order
 * @param html all below the title, made of nothing but what the handbook says
 */
public record HandbookPage(String title, List<Heading> contents, String html) {

  /**
   * A heading.
   *
   * @param id by which an address leads to it
   * @param style {@code sub} below another heading, else empty
   */
  public record Heading(String id, String text, String style) {}

  /** The headings that stand below no other. */
  public List<Heading> chapters() {
    return contents.stream().filter(heading -> heading.style().isEmpty()).toList();
  }
}
