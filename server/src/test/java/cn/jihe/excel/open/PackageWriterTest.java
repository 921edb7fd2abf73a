package cn.jihe.excel.open;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.excel.open.zip.PackageWriter;
import cn.jihe.excel.open.zip.ZipPackage;
import cn.jihe.excel.open.zip.ZipPart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A zip in which one part is changed is still one to all who read zips. */
class PackageWriterTest {

  @TempDir private Path folder;

  /** How the zip was written. */
  enum Written {
    SIZES_BEFORE,
    SIZES_BEHIND,
    IN_64_BITS
  }

  private static byte[] zip(Written written) throws IOException {
    if (written == Written.SIZES_BEFORE) {
      SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
      try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(channel)) {
        write(zip);
      }
      return Arrays.copyOf(channel.array(), Math.toIntExact(channel.size()));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      zip.setUseZip64(
          written == Written.IN_64_BITS ? Zip64Mode.AlwaysWithCompatibility : Zip64Mode.Never);
      write(zip);
    }
    return bytes.toByteArray();
  }

  private static void write(ZipArchiveOutputStream zip) throws IOException {
    for (String name : List.of("a.xml", "甲.xml", "b.xml", "c.xml")) {
      ZipArchiveEntry entry = new ZipArchiveEntry(name);
      entry.setComment("of " + name);
      zip.putArchiveEntry(entry);
      zip.write((name + " ".repeat(300)).getBytes(UTF_8));
      zip.closeArchiveEntry();
    }
    zip.finish();
  }

  @ParameterizedTest
  @EnumSource(Written.class)
  void changedRemovedAndAddedPartsAreReadByAll(Written written) throws Exception {
    ZipPackage original = ZipPackage.of(zip(written));
    PackageWriter writer = new PackageWriter(original);
    List<ZipPart> parts = original.parts();
    writer.change(parts.get(1), "other".getBytes(UTF_8));
    writer.remove(parts.get(2));
    writer.add("新.xml", new byte[0]);
    byte[] bytes = writer.bytes();
    Map<String, String> wanted = new LinkedHashMap<>();
    wanted.put("a.xml", "a.xml" + " ".repeat(300));
    wanted.put("甲.xml", "other");
    wanted.put("c.xml", "c.xml" + " ".repeat(300));
    wanted.put("新.xml", "");
    assertThat(streamed(bytes)).containsExactlyEntriesOf(wanted);
    assertThat(own(bytes)).containsExactlyEntriesOf(wanted);
    Path file = Files.write(folder.resolve("a.zip"), bytes);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName)).containsExactlyElementsOf(wanted.keySet());
      assertThat(zip.getEntry("c.xml").getComment()).isEqualTo("of c.xml");
      assertThat(zip.getInputStream(zip.getEntry("c.xml")).readAllBytes()).hasSize(305);
    }
  }

  private static Map<String, String> streamed(byte[] bytes) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
        parts.put(each.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    return parts;
  }

  private static Map<String, String> own(byte[] bytes) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    ZipPackage zip = ZipPackage.of(bytes);
    for (ZipPart part : new ArrayList<>(zip.parts())) {
      parts.put(part.name(), new String(zip.open(part).readAllBytes(), UTF_8));
    }
    return parts;
  }
}
