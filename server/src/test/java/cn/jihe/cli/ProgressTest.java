package cn.jihe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.text.Language;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class ProgressTest {

  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private final StringBuilder printed = new StringBuilder();

  private String run(int files, Language language, boolean terminal) {
    try (PrintStream err = new PrintStream(shown, true, StandardCharsets.UTF_8);
        Progress progress = Progress.over(files, err, language, terminal)) {
      for (int i = 0; i < files; i++) {
        progress.around(() -> printed.append('x'));
      }
    }
    return shown.toString(StandardCharsets.UTF_8);
  }

  @Test
  void onATerminalManyFilesAreCountedToTheEnd() {
    String bar = run(6, Language.ZH, true);
    assertThat(bar).contains("检查", "100%", "6/6");
    assertThat(printed).hasToString("xxxxxx");
  }

  @Test
  void theBarIsTakenOffItsLineBeforeAResultIsPrinted() {
    assertThat(run(6, Language.EN, true)).contains("Checking", "\r\u001b[K");
  }

  @Test
  void aFewFilesNeedNoBar() {
    assertThat(run(5, Language.ZH, true)).isEmpty();
    assertThat(printed).hasToString("xxxxx");
  }

  @Test
  void aFileOrPipeGetsNoBar() {
    assertThat(run(60, Language.ZH, false)).isEmpty();
    assertThat(printed).hasSize(60);
  }
}
