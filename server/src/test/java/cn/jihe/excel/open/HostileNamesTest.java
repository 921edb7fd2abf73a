package cn.jihe.excel.open;

import static cn.jihe.file.Refusal.DAMAGED;
import static cn.jihe.file.Refusal.TOO_COMPLEX;
import static cn.jihe.support.Opening.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.Opening;
import cn.jihe.support.RawPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Names and tabs made to keep a parser or a reader busy. */
@Timeout(20)
class HostileNamesTest {

  private static final int BITS = 18;

  /** Of these all have one hash. */
  private static String name(int number, int bits) {
    StringBuilder name = new StringBuilder();
    for (int bit = 0; bit < bits; bit++) {
      name.append((number >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return name.toString();
  }

  @Test
  void namesThatAParserFindsSlowlyAreTooMany() {
    StringBuilder cells = new StringBuilder("<sheetData><row>");
    for (int i = 0; i < 1 << BITS; i++) {
      cells.append('<').append(name(i, BITS)).append("/>");
    }
    byte[] bytes = RawPackage.workbook().sheet(cells + "</row></sheetData>").bytes();
    assertRefused("a.xlsx", bytes, TOO_COMPLEX, Reason.TOO_HEAVY);
  }

  @Test
  void attributesThatAParserFindsSlowlyAreTooMany() {
    StringBuilder cells = new StringBuilder("<sheetData><row>");
    for (int i = 0; i < 1 << BITS; i++) {
      cells.append("<c ").append(name(i, BITS)).append("=\"\"/>");
    }
    byte[] bytes = RawPackage.workbook().sheet(cells + "</row></sheetData>").bytes();
    assertRefused("a.xlsx", bytes, TOO_COMPLEX, Reason.TOO_HEAVY);
  }

  @Test
  void anElementOfThousandsOfAttributesIsDamage() {
    StringBuilder cell = new StringBuilder("<sheetData><row><c ");
    for (int i = 0; i < 10_000; i++) {
      cell.append('a').append(i).append("=\"\" ");
    }
    byte[] bytes = RawPackage.workbook().sheet(cell + "/></row></sheetData>").bytes();
    assertRefused("a.xlsx", bytes, DAMAGED, Reason.BROKEN);
  }

  @Test
  void aNameOfMegabytesIsTooLong() {
    String name = "abcdefgh".repeat(200_000);
    byte[] bytes =
        RawPackage.workbook().part("xl/worksheets/sheet1.xml", "<" + name + "/>").stored().bytes();
    assertRefused("a.xlsx", bytes, TOO_COMPLEX, Reason.TOO_MUCH_TEXT);
  }

  @Test
  void aPartThatThousandsOfTabsNameIsReadOnce() throws Exception {
    StringBuilder tabs = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      tabs.append("<sheet name=\"s").append(i).append("\" sheetId=\"9\" r:id=\"r0\"/>");
    }
    byte[] bytes =
        RawPackage.workbook()
            .sheet("<sheetData>" + "<row><c/><c><v>1</v></c></row>".repeat(2_000) + "</sheetData>")
            .replace("xl/workbook.xml", "</sheets>", tabs + "</sheets>")
            .bytes();
    assertThat(Opening.walk("a.xlsx", bytes)).isEqualTo(2_000);
  }
}
