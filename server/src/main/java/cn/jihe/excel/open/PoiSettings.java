package cn.jihe.excel.open;

import cn.jihe.file.Limits;
import org.apache.poi.openxml4j.util.ZipArchiveFakeEntry;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.IOUtils;

/**
 * The limits of POI and of its XML parser, which hold for the whole JVM. The survey has counted
 * before POI sees a file, so they only must not be narrower than ours; against claims of sizes they
 * stay a second line.
 */
final class PoiSettings {

  /** POI takes memory for a claimed size only up to here before it reads what there is. */
  private static final int FIRST_BUFFER = 1 << 20;

  private PoiSettings() {}

  static void apply(Limits limits) {
    int mostBytes = (int) Math.min(Integer.MAX_VALUE, limits.inflatedBytes());
    IOUtils.setByteArrayMaxOverride(mostBytes);
    IOUtils.setMaxByteArrayInitSize(FIRST_BUFFER);
    ZipArchiveFakeEntry.setMaxEntrySize(mostBytes);
    ZipSecureFile.setMaxEntrySize(limits.inflatedBytes());
    ZipSecureFile.setMaxTextSize(limits.inflatedBytes());
    ZipSecureFile.setMaxFileCount(limits.parts());
    // POI's ratio begins at parts of 100 KB and refuses tables of many like rows; ours does not.
    ZipSecureFile.setMinInflateRatio(0);
    // JDK 24 and newer count text beside &amp; and &#10; as if it came from an entity, and give up
    // at
    // 100,000 characters of it in a part. Real entities cannot occur: a DTD is refused.
    System.setProperty("jdk.xml.maxGeneralEntitySizeLimit", String.valueOf(mostBytes));
    System.setProperty("jdk.xml.totalEntitySizeLimit", String.valueOf(mostBytes));
  }
}
