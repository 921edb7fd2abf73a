package cn.jihe.check;

import cn.jihe.rules.Catalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;

/** Names the rules that judge: it differs when program, rule texts, word lists or settings do. */
final class CatalogueVersion {

  private static final int SHOWN = 12;

  private static final List<String> WORDS =
      List.of(
          "/cn/jihe/label/labels.yml",
          "/cn/jihe/label/titles.yml",
          "/cn/jihe/words/levels.yml",
          "/cn/jihe/words/rule-words.yml",
          "/cn/jihe/words/thresholds.yml",
          "/cn/jihe/words/name-words.yml",
          "/cn/jihe/words/target-words.yml",
          "/cn/jihe/words/head-words.yml",
          "/cn/jihe/template/templates.yml",
          "/cn/jihe/target/spellings.txt");

  private CatalogueVersion() {}

  /**
   * The name, such as {@code 0.1.0+3f2a9c81d04e}.
   *
   * @param settings the text of the rule settings; empty without
   */
  static String of(String settings) {
    MessageDigest digest = DigestUtils.getSha256Digest();
    Stream.concat(Catalogue.codes().stream().map(code -> "/rules/" + code + ".yml"), WORDS.stream())
        .forEach(resource -> digest.update(read(resource)));
    digest.update(settings.getBytes(StandardCharsets.UTF_8));
    return program() + "+" + Hex.encodeHexString(digest.digest()).substring(0, SHOWN);
  }

  static String program() {
    return Optional.ofNullable(CatalogueVersion.class.getPackage().getImplementationVersion())
        .orElse("dev");
  }

  private static byte[] read(String resource) {
    try (InputStream in = CatalogueVersion.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the build left out " + resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
