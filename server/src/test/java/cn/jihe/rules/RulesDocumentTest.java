package cn.jihe.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RulesDocumentTest {

  private static final Path COMMITTED = Path.of("..", "docs", "rules.md");

  @Test
  void theCommittedDocumentIsWhatTheCatalogueSays() throws IOException {
    String generated = new RulesDocument(Catalogue.texts().all()).text();
    if (Boolean.getBoolean("jihe.write")) {
      Files.createDirectories(COMMITTED.getParent());
      Files.writeString(COMMITTED, generated);
    }
    assertThat(COMMITTED)
        .as("Write it anew: ./mvnw -pl server test -Dtest=RulesDocumentTest -Djihe.write=true")
        .exists()
        .hasContent(generated);
  }
}
