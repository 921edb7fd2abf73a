package cn.jihe.text;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads the YAML files that the jar carries. */
public final class YamlResource {

  /** Exact decimals, and an unknown name is an error, not a silent default. */
  public static final ObjectMapper MAPPER =
      YAMLMapper.builder()
          .addModule(new Jdk8Module())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private YamlResource() {}

  /** Reads a resource by its absolute name, such as {@code /rules/M11.yml}. */
  public static <T> T read(String name, Class<T> type) {
    return read(name, type, MAPPER);
  }

  /** Reads a resource with a mapper of one's own. */
  public static <T> T read(String name, Class<T> type, ObjectMapper mapper) {
    try {
      return mapper.readValue(DataFiles.bytes(name.substring(1)), type);
    } catch (IOException broken) {
      throw new UncheckedIOException("Resource " + name + " cannot be read", broken);
    }
  }
}
