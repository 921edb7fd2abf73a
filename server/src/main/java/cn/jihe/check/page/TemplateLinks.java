package cn.jihe.check.page;

import cn.jihe.template.TemplateFile;
import cn.jihe.template.Templates;
import cn.jihe.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The templates of one year on the page.
 *
 * @param year as it is said
 */
public record TemplateLinks(String year, List<Link> links) {

  /**
   * One template.
   *
   * @param text what its form is called, for short
   * @param fileName the name it is saved under
   */
  public record Link(String text, String href, String fileName) {}

  /** Those of some templates, the latest year first, for that is the one most readers want. */
  static List<TemplateLinks> of(List<TemplateFile> templates, Texts texts) {
    return templates.stream()
        .map(TemplateFile::year)
        .distinct()
        .sorted(Comparator.reverseOrder())
        .map(year -> new TemplateLinks(texts.say("year", year), links(templates, year, texts)))
        .toList();
  }

  private static List<Link> links(List<TemplateFile> templates, int year, Texts texts) {
    return templates.stream()
        .filter(file -> file.year() == year)
        .map(
            file ->
                new Link(
                    texts.say(file.kind().name().toLowerCase(Locale.ROOT)),
                    Templates.PATH + "/" + file.id(),
                    file.fileName()))
        .toList();
  }
}
