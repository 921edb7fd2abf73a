package cn.jihe.template;

import cn.jihe.form.FormKind;
import cn.jihe.text.Messages;
import cn.jihe.text.YamlResource;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The current templates: one for each kind and fiscal year. The jar carries those that are
 * released; of later years only the ids are known here.
 */
public final class Templates {

  /** Where the server hands them out; below it each by its id. */
  public static final String PATH = "/api/v1/templates";

  private static final Pattern ID =
      Pattern.compile("(DECLARATION|SELF_EVALUATION)-(20\\d{2})(?:-(\\d{1,4}))?");

  private static final Messages TITLES = Messages.beside(Templates.class, "titles");

  private static final Catalogue CATALOGUE =
      YamlResource.read("/cn/jihe/template/templates.yml", Catalogue.class);

  private static final List<TemplateFile> RELEASED =
      CATALOGUE.files().stream()
          .map(listed -> file(listed.kind(), listed.year(), listed.version()))
          .toList();

  private Templates() {}

  private record Listed(FormKind kind, int year, int version) {}

  private record Later(FormKind kind, int version) {}

  private record Catalogue(List<Listed> files, List<Later> later) {}

  private static TemplateFile file(FormKind kind, int year, int version) {
    return new TemplateFile(kind, year, version, TITLES.words(kind.name()));
  }

  /** Every template that the jar carries, by year and kind. */
  public static List<TemplateFile> released() {
    return RELEASED;
  }

  /** The templates that are offered on a day, by year and kind. */
  public static List<TemplateFile> offered(LocalDate today) {
    return ofYears(TemplateYears.offered(today));
  }

  /** The templates of the years before those offered on a day, by year and kind. */
  public static List<TemplateFile> earlier(LocalDate today) {
    return ofYears(TemplateYears.earlier(today));
  }

  private static List<TemplateFile> ofYears(List<Integer> years) {
    return years.stream()
        .flatMap(year -> Stream.of(FormKind.values()).flatMap(kind -> current(kind, year).stream()))
        .toList();
  }

  /** The template with this id, with or without its version; empty when there is none. */
  public static Optional<TemplateFile> find(String id) {
    Matcher matcher = ID.matcher(id);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return current(FormKind.valueOf(matcher.group(1)), Integer.parseInt(matcher.group(2)))
        .filter(file -> file.id().equals(id) || file.versionless().equals(id));
  }

  /**
   * The template of a kind and fiscal year: the released one, else the one that would be made for a
   * later year; empty for a year before the first.
   */
  public static Optional<TemplateFile> current(FormKind kind, int year) {
    Optional<TemplateFile> released =
        RELEASED.stream().filter(file -> file.kind() == kind && file.year() == year).findFirst();
    return released.or(() -> later(kind, year));
  }

  private static Optional<TemplateFile> later(FormKind kind, int year) {
    return CATALOGUE.later().stream()
        .filter(later -> later.kind() == kind && year >= TemplateYears.FIRST)
        .map(later -> file(kind, year, later.version()))
        .findFirst();
  }

  /** Whether the jar carries it. */
  public static boolean isReleased(TemplateFile file) {
    return RELEASED.contains(file);
  }

  /**
   * The workbook itself.
   *
   * @param file a released one
   */
  public static byte[] bytes(TemplateFile file) {
    String name = "/templates/" + file.path();
    try (InputStream in = Templates.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException(name);
      }
      return in.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException("Resource " + name + " cannot be read", broken);
    }
  }
}
