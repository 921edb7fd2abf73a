package cn.jihe.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed description of the API is the one the build makes. */
final class DescriptionTest {

  private static final Path COMMITTED = Path.of("..", "docs", "openapi.yml");

  @Test
  void theCommittedDescriptionIsTheGeneratedOne() throws IOException {
    String generated;
    try (InputStream in = getClass().getResourceAsStream("/META-INF/swagger/openapi.yml")) {
      assertThat(in).as("written by the build").isNotNull();
      generated = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(Files.readString(COMMITTED).replace("\r\n", "\n"))
        .as(
            "docs/openapi.yml is out of date; after looking at the difference run"
                + " cp server/target/classes/META-INF/swagger/openapi.yml docs/openapi.yml")
        .isEqualTo(generated.replace("\r\n", "\n"));
  }

  @Test
  void itDescribesEveryCallAndTheProblem() throws IOException {
    assertThat(Files.readString(COMMITTED))
        .contains("/api/v1/checks:", "/api/v1/rules:", "/api/v1/rules/{code}:", "Problem:");
  }
}
