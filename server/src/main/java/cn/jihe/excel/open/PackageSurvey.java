package cn.jihe.excel.open;

import cn.jihe.excel.open.zip.FoundPart;
import cn.jihe.excel.open.zip.ZipDirectory;
import cn.jihe.file.Limits;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.UnsupportedZipFeatureException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/**
 * Goes once through a zip package in the very way POI will (its parts one after the other, not by
 * the directory at the end) and counts everything in it.
 */
final class PackageSurvey {

  /** Longer than the name of any OpenDocument type. */
  private static final int MIMETYPE_BYTES = 128;

  private final Limits limits;
  private final WorkbookCounts counts;
  private final PackageKind kind = new PackageKind();
  private final PartCounter counter;
  private final Set<String> names = new HashSet<>();
  private final List<FoundPart> found = new ArrayList<>();
  private long inflated;

  private PackageSurvey(Limits limits) {
    this.limits = limits;
    this.counts = new WorkbookCounts(limits);
    this.counter = new PartCounter(counts, kind);
  }

  /**
   * Counts a package.
   *
   * @throws SurveyStopped when it is more than allowed or no workbook that can be read
   * @throws IOException when it is no sound zip
   */
  static WorkbookCounts of(byte[] bytes, Limits limits) throws IOException {
    PackageSurvey survey = new PackageSurvey(limits);
    survey.parts(bytes);
    return survey.counts;
  }

  private void parts(byte[] bytes) throws IOException {
    try (ZipArchiveInputStream zip = open(bytes)) {
      ZipArchiveEntry entry = zip.getNextEntry();
      while (entry != null) {
        MeteredPart part = part(zip, entry);
        found.add(
            new FoundPart(
                entry.getDataOffset(), zip.getCompressedCount(), part.bytes(), part.checksum()));
        entry = zip.getNextEntry();
      }
      ZipDirectory.require(bytes, found);
    } catch (UnsupportedZipFeatureException e) {
      // Nothing that opens workbooks ever packs them so, above all not with a zip password.
      throw new SurveyStopped(Reason.ARCHIVE);
    } catch (IOException e) {
      Reason refusal = kind.refusal();
      if (refusal == null || refusal == Reason.ARCHIVE) {
        throw e;
      }
      throw new SurveyStopped(refusal);
    }
    Reason refusal = kind.refusal();
    if (refusal != null) {
      throw new SurveyStopped(refusal);
    }
  }

  /** With the settings of POI's own {@code ZipHelper.openZipStream}. */
  private static ZipArchiveInputStream open(byte[] bytes) {
    return new ZipArchiveInputStream(
        new ByteArrayInputStream(bytes), StandardCharsets.UTF_8.name(), false, true);
  }

  private MeteredPart part(ZipArchiveInputStream zip, ZipArchiveEntry entry) throws IOException {
    if (names.size() >= limits.parts()) {
      throw new SurveyStopped(Reason.TOO_MANY_PARTS, limits.parts());
    }
    String name =
        entry.getName().replace('\\', '/').replaceFirst("^/+", "").toLowerCase(Locale.ROOT);
    if (!names.add(name)) {
      throw new ZipException("two parts of one name");
    }
    if (Arrays.asList(name.split("/", -1)).contains("..")) {
      throw new ZipException("a part outside the package");
    }
    kind.part(name);
    MeteredPart part = new MeteredPart(zip, limits, inflated);
    if (name.equals("mimetype")) {
      kind.mimetype(new String(part.readNBytes(MIMETYPE_BYTES), StandardCharsets.US_ASCII));
    }
    // The parser begins byte by byte.
    PartNature nature = counter.count(name, new BufferedInputStream(part));
    part.transferTo(OutputStream.nullOutputStream());
    if (nature == PartNature.BROKEN_XML) {
      counts.nodes(part.markup());
    }
    // POI parses no picture, and drawings in SVG often do begin with a DTD.
    if (nature == PartNature.WITH_DTD && !name.startsWith("xl/media/")) {
      throw new SurveyStopped(Reason.FORBIDDEN_XML);
    }
    inflated += part.bytes();
    counts.heap(part.bytes());
    return part;
  }
}
