package cn.jihe.excel.mark.splice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplicesTest {

  private static final String TEXT =
      "<?xml version=\"1.0\"?>\r\n<q:a xmlns:q = 'u' k = '1' q:k=\"2\"><!-- <b/> --><q:b/>"
          + "<q:c n='x>y'>甲&amp;<![CDATA[<d/>]]>\uD83D\uDE00</q:c\n></q:a>";

  @Test
  void elementsStandWhereTheTextHasThem() throws Exception {
    XmlNode root = XmlTree.of(TEXT);
    XmlNode c = root.child("c").orElseThrow();
    assertThat(TEXT.substring(c.start(), c.inner())).isEqualTo("<q:c n='x>y'>");
    assertThat(TEXT.substring(c.innerEnd(), c.end())).isEqualTo("</q:c\n>");
    assertThat(c.text()).isEqualTo("甲&<d/>\uD83D\uDE00");
    XmlNode b = root.child("b").orElseThrow();
    assertThat(b.isEmptyTag()).isTrue();
    assertThat(TEXT.substring(b.start(), b.end())).isEqualTo("<q:b/>");
    assertThat(root.attribute("k")).isEqualTo("1");
    assertThat(root.attribute(":k")).isEqualTo("2");
  }

  @Test
  void whatWasSplicedComesBackLetterForLetter() throws Exception {
    XmlNode root = XmlTree.of(TEXT);
    Splices splices = new Splices(TEXT);
    splices.set(root, "k", "9\"");
    splices.set(root, "m", "0");
    splices.append(root.child("b").orElseThrow(), "<q:e/>");
    splices.prepend(root, "!");
    splices.remove(root.child("c").orElseThrow());
    String spliced = splices.applied();
    assertThat(spliced)
        .contains(
            "<q:a m=\"0\" xmlns:q = 'u' k = '9&quot;' q:k=\"2\">!<!--", "<q:b><q:e/></q:b></q:a>");
    assertThat(Undo.all(spliced, splices.undo())).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GBK"})
  void aPartIsWrittenInItsEncodingAgain(String charset) throws Exception {
    String declared = charset.startsWith("UTF-16") ? "UTF-16" : charset;
    String text = "<?xml version=\"1.0\" encoding=\"" + declared + "\"?><甲>乙</甲>";
    byte[] bytes = text.getBytes(Charset.forName(charset));
    XmlText read = XmlText.of(bytes);
    assertThat(read.text()).isEqualTo(text);
    assertThat(read.bytes(text)).isEqualTo(bytes);
    XmlText again = XmlText.of(read.bytes("<a>\u2063</a>"));
    assertThat(XmlTree.of(again.text()).text()).isEqualTo("\u2063");
  }

  @Test
  void bytesThatAreNoTextAreNotTaken() {
    byte[] bytes = {'<', 'a', '>', (byte) 0xC3, '<', '/', 'a', '>'};
    assertThatThrownBy(() -> XmlText.of(bytes)).isInstanceOf(XMLStreamException.class);
    assertThatThrownBy(
            () ->
                XmlText.of(
                    "<?xml version='1.0' encoding='x-none'?>".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(XMLStreamException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a>",
        "<a></b>",
        "<!DOCTYPE a><a/>",
        "<a>&b;</a>",
        "<a b=1/>",
        "",
        "<a b='1' b='2'/>"
      })
  void whatIsNoXmlIsNotTaken(String text) {
    assertThatThrownBy(() -> XmlTree.of(text)).isInstanceOf(XMLStreamException.class);
  }

  @Test
  void textsAreEscapedAsOfficeReadsThem() {
    assertThat(XmlEscape.cell("a_x000A_<&>\u0001\r\uD83D"))
        .isEqualTo("a_x005F_x000A_&lt;&amp;&gt;&#13;");
    assertThat(XmlEscape.attribute("\"\n")).isEqualTo("&quot;&#10;");
    assertThat(XmlEscape.prefixed("x:", "<a b=\"&lt;c\"><d/></a>"))
        .isEqualTo("<x:a b=\"&lt;c\"><x:d/></x:a>");
  }
}
