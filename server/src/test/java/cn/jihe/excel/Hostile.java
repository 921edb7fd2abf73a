package cn.jihe.excel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Workbooks made to hurt, and odd ones that did. */
final class Hostile {

  private Hostile() {}

  static byte[] file(String name) {
    try (InputStream in = Hostile.class.getResourceAsStream("/hostile/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
