package cn.jihe.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UploadNameTest {

  @ParameterizedTest
  @CsvSource({
    "2024年申报表.xlsx, 2024年申报表.xlsx",
    "C:\\文件\\a.xls, a.xls",
    "../../etc/passwd, passwd",
    "a/b\\c.xlsx, c.xlsx",
    "' a b.xlsx ', a b.xlsx",
    "'..', workbook",
    "'dir/', workbook",
    "'', workbook"
  })
  void foldersAreStrippedAndSomethingIsAlwaysLeft(String sent, String name) {
    assertThat(UploadName.of(sent)).isEqualTo(name);
  }

  @Test
  void signsThatMakeANameReadAsAnotherAreDropped() {
    assertThat(UploadName.of("a\u202exslx.exe\r\nX: y\u0000.xlsx")).isEqualTo("axslx.exeX: y.xlsx");
  }

  @Test
  void noCharacterOfALongNameIsCutInTwo() {
    String rare = "\uD840\uDC00";
    assertThat(UploadName.of(rare.repeat(200) + "a.xlsx")).isEqualTo(rare.repeat(97) + "a.xlsx");
    assertThat(UploadName.of(rare.repeat(200) + ".xlsx")).isEqualTo(rare.repeat(97) + ".xlsx");
  }

  @Test
  void aVeryLongNameKeepsItsEnding() {
    assertThat(UploadName.of("长".repeat(5_000) + ".xlsx")).hasSize(200).endsWith(".xlsx");
  }
}
