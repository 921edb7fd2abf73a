package cn.jihe.template;

import cn.jihe.form.FormKind;
import cn.jihe.text.Messages;
import cn.jihe.text.YamlResource;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The current templates; the jar carries them. */
public final class Templates {

  /** Where the server hands them out; below it each by its id. */
  public static final String PATH = "/api/v1/templates";

  private static final Messages TITLES = Messages.beside(Templates.class, "titles");

  private static final List<TemplateFile> ALL = load();

  private Templates() {}

  private record Listed(FormKind kind, int year, int version) {}

  private record Catalogue(List<Listed> files) {

    List<TemplateFile> all() {
      return files.stream()
          .map(
              file ->
                  new TemplateFile(
                      file.kind(), file.year(), file.version(), TITLES.words(file.kind().name())))
          .toList();
    }
  }

  private static List<TemplateFile> load() {
    return YamlResource.read("/cn/jihe/template/templates.yml", Catalogue.class).all();
  }

  /** Every template, by year and kind. */
  public static List<TemplateFile> all() {
    return ALL;
  }

  /** The template with this id, with or without its version; empty when there is none. */
  public static Optional<TemplateFile> find(String id) {
    return ALL.stream()
        .filter(file -> file.id().equals(id) || file.versionless().equals(id))
        .findFirst();
  }

  /** The template of a kind and year; empty when there is none. */
  public static Optional<TemplateFile> current(FormKind kind, int year) {
    return ALL.stream().filter(file -> file.kind() == kind && file.year() == year).findFirst();
  }

  /** The workbook itself. */
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
