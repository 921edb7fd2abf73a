package cn.jihe.template;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads the data files of this package from the product itself. */
final class TemplateData {

  private TemplateData() {}

  static <T> T read(String name, TypeReference<T> type) {
    try (InputStream in = TemplateData.class.getResourceAsStream("/template/" + name)) {
      if (in == null) {
        throw new IllegalStateException("missing resource: " + name);
      }
      return new ObjectMapper(new YAMLFactory()).readValue(in, type);
    } catch (IOException broken) {
      throw new UncheckedIOException("unreadable resource: " + name, broken);
    }
  }
}
