package cn.jihe.excel.open;

import static cn.jihe.support.Opening.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.file.Refusal;
import cn.jihe.support.Opening;
import cn.jihe.support.RawPackage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
class HostileXmlTest {

  private static final String SHEET_AFTER_DTD =
      "<worksheet xmlns=\""
          + RawPackage.MAIN
          + "\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&x;</t></is></c></row>"
          + "</sheetData></worksheet>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xl/worksheets/sheet1.xml",
        "xl/workbook.xml",
        "xl/sharedStrings.xml",
        "[Content_Types].xml",
        "_rels/.rels"
      })
  void aBillionLaughsAreRefused(String part) {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE r [<!ENTITY a0 \"laugh\">");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY a").append(i).append(" \"");
      laughs.append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
    }
    laughs.append("<!ENTITY x \"&a29;\">]>").append(SHEET_AFTER_DTD);
    byte[] bytes = RawPackage.workbook().part(part, laughs).bytes();
    assertRefused("a.xlsx", bytes, Refusal.DAMAGED, Reason.FORBIDDEN_XML);
  }

  @Test
  void aFileOfTheServerIsNotReadIn(@TempDir Path folder) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "top secret");
    String dtd = "<!DOCTYPE r [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
    byte[] bytes = sheet(dtd + SHEET_AFTER_DTD);
    assertRefused("a.xlsx", bytes, Refusal.DAMAGED, Reason.FORBIDDEN_XML);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE r [<!ENTITY x SYSTEM \"http://127.0.0.1:PORT/\">]>",
        "<!DOCTYPE r SYSTEM \"http://127.0.0.1:PORT/r.dtd\">",
        "<!DOCTYPE r [<!ENTITY % p SYSTEM \"http://127.0.0.1:PORT/p\"> %p;]>",
        "<?xml-stylesheet href=\"http://127.0.0.1:PORT/\"?>",
      })
  void nobodyIsCalled(String head) throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(server.getLocalPort());
      byte[] hostile = sheet(head.replace("PORT", port) + SHEET_AFTER_DTD);
      byte[] hidden =
          RawPackage.workbook()
              .replace("[Content_Types].xml", "/xl/worksheets/sheet1.xml", "/xl/media/s.svg")
              .replace("xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", "media/s.svg")
              .without("xl/worksheets/sheet1.xml")
              .part("xl/media/s.svg", head.replace("PORT", port) + SHEET_AFTER_DTD)
              .bytes();
      for (byte[] bytes : new byte[][] {hostile, hidden}) {
        try {
          throw new AssertionError(Opening.walk("a.xlsx", bytes));
        } catch (RefusedWorkbook refused) {
          assertThat(refused.refusal()).isEqualTo(Refusal.DAMAGED);
        }
      }
      server.setSoTimeout(200);
      assertThat(catchAccept(server)).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void aDrawingInSvgMayBeginWithADtd() throws Exception {
    byte[] bytes =
        RawPackage.workbook()
            .replace(
                "[Content_Types].xml",
                "<Default Extension=\"xml\"",
                "<Default Extension=\"svg\" ContentType=\"image/svg+xml\"/>"
                    + "<Default Extension=\"xml\"")
            .part(
                "xl/media/image1.svg",
                "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\""
                    + " \"http://127.0.0.1:1/svg11.dtd\"><svg/>")
            .bytes();
    assertThat(Opening.walk("a.xlsx", bytes)).isEqualTo(1);
  }

  private static byte[] sheet(String xml) {
    return RawPackage.workbook().part("xl/worksheets/sheet1.xml", xml).bytes();
  }

  private static Throwable catchAccept(ServerSocket server) {
    try {
      server.accept().close();
      return new AssertionError("somebody called");
    } catch (IOException e) {
      return e;
    }
  }
}
