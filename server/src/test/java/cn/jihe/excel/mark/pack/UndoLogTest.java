package cn.jihe.excel.mark.pack;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.excel.mark.splice.Undo;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands out of sight in our sheet may have been typed by anyone. */
class UndoLogTest {

  @Test
  void isReadAsItWasWritten() {
    UndoLog log = new UndoLog();
    log.changed().put("xl/工作簿.xml", new UndoLog.Changed("ab", List.of(new Undo(3, 4, "原文\n"))));
    log.added().put("xl/comments1.xml", "cd");
    assertThat(UndoLog.read(log.written())).contains(log);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0,0,0",
        "jihe-undo-1:",
        "jihe-undo-1:###",
        "jihe-undo-1:AAAA",
        "jihe-undo-1:eJxjYGBgAAAABAAB",
        "jihe-undo-1:eJz7/////wAJ/wP8"
      })
  void whatIsNoLogIsNone(String text) {
    assertThat(UndoLog.read(text)).isEmpty();
  }
}
