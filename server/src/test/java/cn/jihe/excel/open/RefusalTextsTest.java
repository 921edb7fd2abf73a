package cn.jihe.excel.open;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.file.Refusal;
import cn.jihe.text.Words;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalTextsTest {

  private static final Set<Refusal> COUNTED_OR_NAMED =
      Set.of(Refusal.TOO_COMPLEX, Refusal.TOO_LARGE, Refusal.EMPTY, Refusal.OTHER_FORM);

  @ParameterizedTest
  @EnumSource(Reason.class)
  void everyReasonHasAChineseAndAnEnglishTextWithItsLimit(Reason reason) {
    Words raw = RefusalTexts.of(reason, 987_654);
    assertThat(raw.zh()).containsPattern("[\\u4e00-\\u9fff]").endsWith("。");
    assertThat(raw.en()).doesNotContainPattern("[\\uff00-\\uffef。]").endsWith(".");
    boolean hasPlace = COUNTED_OR_NAMED.contains(reason.refusal());
    assertThat(raw.zh().contains("987,654")).isEqualTo(hasPlace);
    assertThat(raw.en().contains("987,654")).isEqualTo(hasPlace);
  }

  @Test
  void aReasonMaySpeakOfSomethingByItsName() {
    Words named = RefusalTexts.of(Reason.OTHER_FORM, new Words("绩效运行监控表", "monitoring form"));
    assertThat(named.zh()).contains("绩效运行监控表");
    assertThat(named.en()).contains("monitoring form").doesNotContain("绩效运行监控表");
  }

  @Test
  void theLimitIsWrittenWithSeparators() {
    Words words = RefusalTexts.of(Reason.TOO_MANY_CELLS, 400_000);
    assertThat(words.zh()).contains("400,000");
    assertThat(words.en()).contains("400,000");
  }

  @Test
  void unsupportedTablesAreToldHowToBecomeXlsx() {
    assertThat(Stream.of(Reason.values()).filter(r -> r.refusal() == Refusal.UNSUPPORTED_FORMAT))
        .allSatisfy(
            reason -> {
              assertThat(RefusalTexts.of(reason, 0).zh()).contains("另存为", "Excel 工作簿(*.xlsx)");
              assertThat(RefusalTexts.of(reason, 0).en())
                  .contains("Save As", "Excel Workbook (*.xlsx)");
            });
  }
}
