package cn.jihe.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Workbooks made to hurt, and odd ones that did. */
public final class Hostile {

  private Hostile() {}

  public static byte[] file(String name) {
    try (InputStream in = Hostile.class.getResourceAsStream("/hostile/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
