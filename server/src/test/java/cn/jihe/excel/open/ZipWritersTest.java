package cn.jihe.excel.open;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.Opening;
import cn.jihe.support.RawPackage;
import cn.jihe.support.ZipSurgery;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Zips as programs write them: with sizes before their data or behind, in 32 bits or in 64. */
class ZipWritersTest {

  private static RawPackage workbook() {
    return RawPackage.workbook();
  }

  private static void assertRead(byte[] zip) throws RefusedWorkbook {
    assertThat(Opening.walk("a.xlsx", zip)).isEqualTo(1);
  }

  @Test
  void aWorkbookWithHeadersThatSayAllIsRead() throws Exception {
    assertRead(seekable(Zip64Mode.Never));
  }

  @Test
  void aWorkbookOfStoredPartsIsRead() throws Exception {
    assertRead(workbook().stored().bytes());
  }

  @Test
  void aWorkbookWithoutSignaturesBehindItsPartsIsRead() throws Exception {
    ZipSurgery zip = new ZipSurgery(workbook().bytes());
    for (String part : workbook().names()) {
      zip.replace(zip.data(part) + zip.packed(part), 4, new byte[0]);
    }
    assertRead(zip.bytes());
  }

  @ParameterizedTest
  @EnumSource(Zip64Mode.class)
  void aWorkbookWrittenAsAStreamIsRead(Zip64Mode mode) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      write(zip, mode);
    }
    assertRead(bytes.toByteArray());
  }

  @ParameterizedTest
  @EnumSource(Zip64Mode.class)
  void aWorkbookWrittenWithLargeNumbersIsRead(Zip64Mode mode) throws Exception {
    assertRead(seekable(mode));
  }

  @Test
  void aCommentAndALineBreakBehindAreRead() throws Exception {
    byte[] comment = "说明".getBytes(UTF_8);
    ZipSurgery zip = new ZipSurgery(workbook().bytes());
    zip.put2(zip.end() + 20, comment.length).append(comment);
    assertRead(zip.bytes());
    assertRead(new ZipSurgery(workbook().bytes()).append("\r\n".getBytes(UTF_8)).bytes());
  }

  @Test
  void aDirectoryInAnotherOrderIsRead() throws Exception {
    ZipSurgery zip = new ZipSurgery(workbook().bytes());
    int second = zip.listed("_rels/.rels");
    byte[] first = zip.part(zip.directory(), second);
    byte[] rest = zip.part(second, zip.end());
    assertRead(zip.put(zip.directory(), ZipSurgery.join(rest, first)).bytes());
  }

  static byte[] seekable(Zip64Mode mode) throws Exception {
    SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(channel)) {
      write(zip, mode);
    }
    return Arrays.copyOf(channel.array(), (int) channel.size());
  }

  private static void write(ZipArchiveOutputStream zip, Zip64Mode mode) throws Exception {
    zip.setUseZip64(mode);
    RawPackage workbook = workbook();
    for (String part : workbook.names()) {
      ZipArchiveEntry entry = new ZipArchiveEntry(part);
      entry.setMethod(ZipEntry.DEFLATED);
      zip.putArchiveEntry(entry);
      zip.write(workbook.content(part));
      zip.closeArchiveEntry();
    }
  }
}
