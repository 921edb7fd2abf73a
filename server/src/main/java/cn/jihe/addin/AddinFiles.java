package cn.jihe.addin;

import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.io.ResourceResolver;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files that the add-in's own build made, those that are filled in before they go out. */
@Singleton
final class AddinFiles {

  private final ResourceResolver resources;
  private final String folder;

  /**
   * @param folder where they are, such as {@code classpath:addin}
   */
  AddinFiles(ResourceResolver resources, @Value("${jihe.addin.files}") String folder) {
    this.resources = resources;
    this.folder = folder;
  }

  /**
   * A file's text.
   *
   * @throws ProblemException of kind NOT_FOUND when the server was built without the add-in
   */
  String text(String name) {
    try (InputStream in =
        resources
            .getResourceAsStream(folder + "/" + name)
            .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException("File " + name + " of the add-in cannot be read", broken);
    }
  }
}
