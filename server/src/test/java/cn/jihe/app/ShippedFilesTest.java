package cn.jihe.app;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the build hands out, once it is built. The list of the libraries is not made where Maven is
 * told to work offline ({@code -o}); {@code .ci/run} wants it.
 */
@Tag("shipped")
final class ShippedFilesTest {

  private static final Path OUT = Path.of("target");
  private static final Path JAR = OUT.resolve("jihe-server.jar");
  private static final String SERVER = "jihe-server.cdx.json";
  private static final String ADDIN = "jihe-addin.cdx.json";

  @Test
  void everyFileHasASumInTheFormThatIsUsual() throws Exception {
    List<String> files =
        Stream.concat(Stream.of("jihe-server.jar"), named("json").stream()).toList();
    assertThat(files).contains(ADDIN);
    for (String file : files) {
      assertThat(Files.readString(OUT.resolve(file + ".sha256")).stripTrailing())
          .isEqualTo(sum(OUT.resolve(file)) + "  " + file);
    }
  }

  private static String sum(Path file) throws IOException, NoSuchAlgorithmException {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }

  private static List<String> named(String extension) throws IOException {
    try (Stream<Path> files = Files.list(OUT)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("." + extension))
          .toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {SERVER, ADDIN})
  void theJarHasTheListThatLiesBesideIt(String list) throws Exception {
    assumeThat(OUT.resolve(list)).exists();
    try (ZipFile jar = new ZipFile(JAR.toFile())) {
      assertThat(jar.getInputStream(jar.getEntry("META-INF/sbom/" + list)).readAllBytes())
          .isEqualTo(Files.readAllBytes(OUT.resolve(list)));
    }
  }

  @Test
  void noClassOfTheJarIsOfALibraryThatTheListDoesNotName() throws Exception {
    assumeThat(OUT.resolve(SERVER)).exists();
    Set<String> listed = listedFiles();
    List<Path> libraries =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(library -> listed.contains(library.getFileName().toString()))
            .toList();
    assertThat(libraries).hasSameSizeAs(listed);
    Set<String> accounted =
        Stream.concat(libraries.stream().flatMap(ShippedFilesTest::classes), ours())
            .collect(toSet());
    assertThat(classes(JAR).filter(name -> !accounted.contains(name))).isEmpty();
  }

  /** The names of the files, as they lie in Maven's repository. */
  private static Set<String> listedFiles() throws IOException {
    JsonNode components =
        new ObjectMapper().readTree(OUT.resolve(SERVER).toFile()).get("components");
    return StreamSupport.stream(components.spliterator(), false)
        .map(each -> each.get("name").asText() + "-" + each.get("version").asText() + ".jar")
        .collect(toSet());
  }

  private static Stream<String> ours() throws IOException {
    Path classes = OUT.resolve("classes");
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .map(file -> classes.relativize(file).toString().replace(File.separatorChar, '/'))
          .toList()
          .stream();
    }
  }

  private static Stream<String> classes(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.stream()
          .map(ZipEntry::getName)
          .filter(name -> name.endsWith(".class"))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
