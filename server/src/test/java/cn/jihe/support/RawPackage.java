package cn.jihe.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** An .xlsx written part by part as plain XML, to hold what no program would write. */
public final class RawPackage {

  public static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  public static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String CONTENT_MAIN =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  private static final String RELATIONS =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private boolean stored;

  /** A workbook with one sheet, one cell and no shared texts. */
  public static RawPackage workbook() {
    RawPackage raw = new RawPackage();
    raw.part(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\""
            + CONTENT_MAIN
            + "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\""
            + CONTENT_MAIN
            + "worksheet+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\""
            + CONTENT_MAIN
            + "sharedStrings+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\""
            + CONTENT_MAIN
            + "styles+xml\"/></Types>");
    raw.part("_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
    raw.part(
        "xl/_rels/workbook.xml.rels",
        relations(
            "worksheet",
            "worksheets/sheet1.xml",
            "sharedStrings",
            "sharedStrings.xml",
            "styles",
            "styles.xml"));
    raw.part(
        "xl/workbook.xml",
        "<workbook xmlns=\""
            + MAIN
            + "\" xmlns:r=\""
            + RELATION
            + "\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r0\"/></sheets></workbook>");
    raw.sheet("<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>");
    raw.sharedStrings("");
    raw.styles("");
    return raw;
  }

  /** The parts of a real .xlsx. */
  public static RawPackage of(byte[] xlsx) throws IOException {
    RawPackage raw = new RawPackage();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        raw.part(entry.getName(), zip.readAllBytes());
      }
    }
    return raw;
  }

  public List<String> names() {
    return List.copyOf(parts.keySet());
  }

  public static String relations(String... typesAndTargets) {
    StringBuilder xml = new StringBuilder(RELATIONS);
    for (int i = 0; i < typesAndTargets.length; i += 2) {
      xml.append("<Relationship Id=\"r").append(i / 2).append("\" Type=\"").append(RELATION);
      xml.append('/').append(typesAndTargets[i]).append("\" Target=\"");
      xml.append(typesAndTargets[i + 1]).append("\"/>");
    }
    return xml.append("</Relationships>").toString();
  }

  /** What stands inside the worksheet element. */
  public RawPackage sheet(CharSequence inside) {
    return part("xl/worksheets/sheet1.xml", element("worksheet", inside));
  }

  public RawPackage sharedStrings(CharSequence inside) {
    return part("xl/sharedStrings.xml", element("sst", inside));
  }

  public RawPackage styles(CharSequence inside) {
    return part("xl/styles.xml", element("styleSheet", inside));
  }

  public RawPackage part(String name, CharSequence xml) {
    return part(name, xml.toString().getBytes(UTF_8));
  }

  public RawPackage part(String name, byte[] content) {
    parts.put(name, content);
    return this;
  }

  public byte[] content(String name) {
    return parts.getOrDefault(name, new byte[0]);
  }

  public RawPackage without(String name) {
    parts.remove(name);
    return this;
  }

  public RawPackage replace(String name, String old, String replacement) {
    String xml = new String(content(name), UTF_8);
    if (!xml.contains(old)) {
      throw new IllegalArgumentException(name + " does not contain " + old);
    }
    return part(name, xml.replace(old, replacement));
  }

  /** Parts unpacked, so that their bytes stand in the file as they are. */
  public RawPackage stored() {
    stored = true;
    return this;
  }

  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        if (stored) {
          CRC32 checksum = new CRC32();
          checksum.update(part.getValue());
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(part.getValue().length);
          entry.setCrc(checksum.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String element(String name, CharSequence inside) {
    return "<" + name + " xmlns=\"" + MAIN + "\">" + inside + "</" + name + ">";
  }
}
