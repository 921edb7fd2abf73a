package cn.jihe.catalogue.page;

import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The pictures of the handbooks, each by its name. */
@Controller(HandbookPictures.PATH)
@Hidden
public final class HandbookPictures {

  static final String PATH = "/help/images";

  /** What pictures are called; nothing that leads anywhere else. */
  static final String NAME = "[a-z0-9-]{1,60}\\.png";

  private static final Pattern NAMES = Pattern.compile(NAME);

  /** The picture of this name. */
  @Get(uri = "/{name}", produces = MediaType.IMAGE_PNG)
  public byte[] one(@PathVariable String name) {
    return find(name).orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
  }

  /** Its bytes; empty when there is none of this name. */
  static Optional<byte[]> find(String name) {
    if (!NAMES.matcher(name).matches()) {
      return Optional.empty();
    }
    try (InputStream in = HandbookPictures.class.getResourceAsStream("/handbook/images/" + name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException broken) {
      throw new UncheckedIOException("Picture " + name + " cannot be read", broken);
    }
  }
}
