package cn.jihe.excel.open;

import static cn.jihe.file.Refusal.DAMAGED;
import static cn.jihe.support.Opening.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.Hostile;
import cn.jihe.support.Opening;
import cn.jihe.support.RawPackage;
import cn.jihe.support.ZipSurgery;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Excel finds by the directory has to be what POI finds part by part. */
class ZipDirectoryTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String LAST = "xl/styles.xml";

  private static RawPackage workbook() {
    return RawPackage.workbook();
  }

  private static ZipSurgery deflated() {
    return new ZipSurgery(workbook().bytes());
  }

  private static ZipSurgery stored() {
    return new ZipSurgery(workbook().stored().bytes());
  }

  private static void assertDamaged(ZipSurgery zip) {
    assertRefused("a.xlsx", zip.bytes(), DAMAGED, Reason.BROKEN);
  }

  private static void assertRead(byte[] zip) throws RefusedWorkbook {
    assertThat(Opening.walk("a.xlsx", zip)).isEqualTo(1);
  }

  @Test
  void aDirectoryThatLeadsIntoAnotherPartIsDamage() {
    assertRefused("a.xlsx", Hostile.file("overlap-directory.xlsx"), DAMAGED, Reason.BROKEN);
  }

  @Test
  void aSheetInsideAnotherPartIsDamage() {
    String other = "<sheetData><row r=\"1\"><c r=\"A1\"><v>9</v></c></row></sheetData>";
    ZipSurgery inner = new ZipSurgery(workbook().sheet(other).stored().bytes());
    byte[] hidden = inner.part(inner.own(SHEET), inner.data(SHEET) + inner.packed(SHEET));
    ZipSurgery zip =
        new ZipSurgery(workbook().part("customXml/item1.xml", hidden).stored().bytes());
    zip.put(zip.listed(SHEET), inner.part(inner.listed(SHEET), inner.listed(SHEET) + 42));
    zip.put4(zip.listed(SHEET) + 42, zip.data("customXml/item1.xml"));
    assertDamaged(zip);
  }

  @ParameterizedTest
  @CsvSource({"8, 8", "14, 7", "18, 7", "22, 7"})
  void aHeaderThatDiffersFromTheDirectoryIsDamage(int field, int value) {
    ZipSurgery zip = stored();
    assertDamaged(zip.put2(zip.own(SHEET) + field, value));
  }

  @ParameterizedTest
  @CsvSource({"8, 1", "10, 8", "16, 7", "20, 7", "24, 7"})
  void aDirectoryThatDiffersFromTheHeaderIsDamage(int field, int value) {
    ZipSurgery zip = stored();
    assertDamaged(zip.put2(zip.listed(SHEET) + field, value));
  }

  @ParameterizedTest
  @CsvSource({"16, 7", "20, 7", "24, 7", "26, 7"})
  void aDirectoryThatDiffersFromDataDescribedBehindIsDamage(int field, int value) {
    ZipSurgery zip = deflated();
    assertDamaged(zip.put2(zip.listed(SHEET) + field, value));
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 8, 12})
  void aDescriptionBehindThatIsWrongIsDamage(int field) {
    ZipSurgery zip = deflated();
    assertDamaged(zip.put2(zip.data(SHEET) + zip.packed(SHEET) + field, 7));
  }

  @ParameterizedTest
  @ValueSource(strings = {"xl/worksheets/sheet2.xml", "xl/worksheets/Sheet1.xml"})
  void anotherNameInTheDirectoryIsDamage(String name) {
    ZipSurgery zip = deflated();
    assertDamaged(zip.put(zip.listed(SHEET) + 46, name.getBytes(UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "XL/worksheets/SHEET1.xml",
        "xl\\worksheets/sheet1.xml",
        "/xl/worksheets/sheet1.xml"
      })
  void twoPartsThatOfficeTakesAsOneAreDamage(String name) {
    assertDamaged(new ZipSurgery(workbook().part(name, "<other/>").bytes()));
  }

  @Test
  void aPartListedTwiceInAnothersPlaceIsDamage() {
    ZipSurgery zip = deflated();
    assertDamaged(zip.put4(zip.listed(SHEET) + 42, zip.own("xl/workbook.xml")));
  }

  @ParameterizedTest
  @ValueSource(strings = {SHEET, LAST})
  void somethingBetweenTwoPartsIsDamage(String before) {
    ZipSurgery zip = deflated();
    assertDamaged(zip.replace(zip.own(before), 0, new byte[16]));
  }

  @Test
  void aPartBeforeTheFirstThatNobodyListsIsDamage() {
    ZipSurgery zip = deflated();
    byte[] copy = zip.part(0, zip.own("_rels/.rels"));
    assertDamaged(zip.replace(0, 0, copy));
  }

  @Test
  void somethingBeforeTheDirectoryIsDamage() {
    ZipSurgery zip = deflated();
    assertDamaged(zip.replace(zip.directory(), 0, new byte[16]));
  }

  @Test
  void aDirectoryBeforeTheDirectoryIsDamage() {
    ZipSurgery zip = deflated();
    assertDamaged(zip.replace(zip.directory(), 0, zip.part(zip.directory(), zip.end())));
  }

  @Test
  void somethingBehindTheDirectoryIsDamage() {
    ZipSurgery zip = deflated();
    assertDamaged(zip.replace(zip.end(), 0, new byte[16]));
  }

  @ParameterizedTest
  @CsvSource({"10, 6", "12, 99", "16, 99"})
  void anEndThatSaysOtherThanThereIsIsDamage(int field, int value) {
    ZipSurgery zip = deflated();
    assertDamaged(zip.put2(zip.end() + field, value));
  }

  @Test
  void anEndInsideTheCommentIsDamage() {
    ZipSurgery zip = deflated();
    byte[] more = zip.part(zip.directory(), zip.end() + 22);
    assertDamaged(zip.put2(zip.end() + 20, more.length).append(more));
  }

  @Test
  void anEndInsideAPartThatReachesToTheFilesEndIsDamage() throws Exception {
    ZipSurgery inner = deflated();
    ZipSurgery zip =
        new ZipSurgery(workbook().part("xl/media/a.xml", inner.bytes()).stored().bytes());
    assertRead(zip.bytes());
    int embedded = zip.data("xl/media/a.xml") + inner.end();
    byte[] behind = " ".getBytes(UTF_8);
    byte[] comment = zip.part(embedded + 22, zip.end() + 22);
    inner.put2(inner.end() + 20, comment.length + behind.length);
    ZipSurgery again =
        new ZipSurgery(workbook().part("xl/media/a.xml", inner.bytes()).stored().bytes());
    assertDamaged(again.append(behind));
  }

  @Test
  void bytesBehindTheEndOfPackedDataAreDamage() throws Exception {
    ZipSurgery zip = new ZipSurgery(ZipWritersTest.seekable(Zip64Mode.Never));
    int packed = zip.packed(SHEET);
    zip.replace(zip.data(SHEET) + packed, 0, new byte[9]);
    zip.put4(zip.own(SHEET) + 18, packed + 9).put4(zip.listed(SHEET) + 20, packed + 9);
    assertDamaged(zip);
  }

  @Test
  void aSecondDirectoryByLargeNumbersIsDamage() throws Exception {
    ZipSurgery zip = new ZipSurgery(ZipWritersTest.seekable(Zip64Mode.Always));
    assertDamaged(zip.put2(zip.end() + 10, 6));
  }
}
