package cn.jihe.excel.open;

import static cn.jihe.file.Refusal.DAMAGED;
import static cn.jihe.support.Opening.assertRefused;
import static cn.jihe.support.Opening.real;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.Opening;
import cn.jihe.support.RawPackage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedTest {

  @ParameterizedTest
  @ValueSource(ints = {5, 30, 100, 512, 1000, 5000, 10000, 14000, 14900, 14979})
  void anXlsxThatBreaksOffIsDamaged(int length) {
    byte[] cut = Arrays.copyOf(real("000-sheets.xlsx"), length);
    assertRefused("a.xlsx", cut, DAMAGED, Reason.BROKEN);
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 511, 512, 1024, 5000, 10240, 16000, 20000})
  void anXlsThatBreaksOffIsDamaged(int length) {
    byte[] cut = Arrays.copyOf(real("000-sheets-legacy.xls"), length);
    assertRefused("a.xls", cut, DAMAGED, Reason.BROKEN);
  }

  @Test
  void aChangedFigureIsNoticedByItsChecksum() {
    byte[] bytes = RawPackage.workbook().stored().bytes();
    String text = new String(bytes, ISO_8859_1);
    bytes[text.indexOf("<v>1</v>") + 3] = '9';
    assertRefused("a.xlsx", bytes, DAMAGED, Reason.BROKEN);
  }

  @Test
  void twoPartsOfOneNameAreDamage() {
    byte[] bytes = RawPackage.workbook().part("XL/workbook.XML", "<other/>").stored().bytes();
    assertRefused("a.xlsx", bytes, DAMAGED, Reason.BROKEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../evil.xml", "xl/../../evil.xml", "xl\\..\\..\\evil.xml"})
  void aPartOutsideThePackageIsDamage(String name) {
    byte[] bytes = RawPackage.workbook().part(name, "<a/>").bytes();
    assertRefused("a.xlsx", bytes, DAMAGED, Reason.BROKEN);
  }

  @Test
  void aDirectoryThatHidesAPartIsDamage() {
    byte[] bytes = RawPackage.workbook().bytes();
    ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int end = bytes.length - 22;
    int first = zip.getInt(end + 16);
    int skipped = 46 + zip.getShort(first + 28);
    zip.putInt(end + 16, first + skipped);
    assertRefused("a.xlsx", bytes, DAMAGED, Reason.BROKEN);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1_000_000_000, -2})
  void aPartThatLiesAboutItsSizeIsDamaged(int size) {
    byte[] bytes = RawPackage.workbook().stored().bytes();
    ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    zip.putInt(22, size);
    assertRefused("a.xlsx", bytes, DAMAGED, Reason.BROKEN);
  }

  @Test
  void aHeaderThatClaimsAHugeOle2FileIsDamaged() {
    byte[] bytes = real("000-sheets-legacy.xls");
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(0x2c, 30_000);
    assertRefused("a.xls", bytes, DAMAGED, Reason.BROKEN);
  }

  @Test
  void aWorkbookWithoutItsMainPartIsDamaged() {
    byte[] bytes = RawPackage.workbook().without("xl/workbook.xml").bytes();
    assertRefused("a.xlsx", bytes, DAMAGED, Reason.BROKEN);
  }

  @Test
  void whatIsThrownIsKeptWithoutItsMessage() throws Exception {
    byte[] bytes = RawPackage.workbook().sheet("<sheetData><row 机密></sheetData>").bytes();
    try {
      throw new AssertionError(Opening.walk("a.xlsx", bytes));
    } catch (RefusedWorkbook refused) {
      StringWriter log = new StringWriter();
      refused.printStackTrace(new PrintWriter(log, true));
      assertThat(log.toString()).contains("com.ctc.wstx").doesNotContain("机密");
      assertThat(refused.getCause()).isNotNull();
    }
  }
}
