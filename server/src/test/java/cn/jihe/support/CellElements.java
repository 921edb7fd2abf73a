package cn.jihe.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.jihe.excel.open.zip.ZipPackage;
import cn.jihe.excel.open.zip.ZipPart;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What differs between a package and a changed copy of it, byte for byte. */
public final class CellElements {

  private static final Pattern CELL =
      Pattern.compile("<c r=\"([A-Z]+[0-9]+)\"(?:[^>]*/>|[^>]*>.*?</c>)", Pattern.DOTALL);

  private CellElements() {}

  /** Names of parts that are not packed in the same bytes under the same name and place. */
  public static Set<String> changedParts(byte[] before, byte[] after) throws IOException {
    Map<String, byte[]> old = packed(before);
    Map<String, byte[]> now = packed(after);
    if (!old.keySet().equals(now.keySet())) {
      throw new AssertionError(old.keySet() + " became " + now.keySet());
    }
    Set<String> changed = new TreeSet<>();
    old.forEach(
        (name, bytes) -> {
          if (!Arrays.equals(bytes, now.get(name))) {
            changed.add(name);
          }
        });
    return changed;
  }

  private static Map<String, byte[]> packed(byte[] file) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    for (ZipPart part : ZipPackage.of(file).parts()) {
      parts.put(part.name(), Arrays.copyOfRange(file, part.start(), part.end()));
    }
    return parts;
  }

  /**
   * Addresses of the cells whose elements differ.
   *
   * @throws AssertionError when anything else of the part does
   */
  public static Set<String> changed(String part, byte[] before, byte[] after) throws IOException {
    String old = new String(RawPackage.of(before).content(part), UTF_8);
    String now = new String(RawPackage.of(after).content(part), UTF_8);
    if (!CELL.matcher(old).replaceAll("<$1>").equals(CELL.matcher(now).replaceAll("<$1>"))) {
      throw new AssertionError("more than cells changed in " + part);
    }
    Map<String, String> cells = elements(old);
    Set<String> changed = new TreeSet<>();
    elements(now)
        .forEach(
            (address, element) -> {
              if (!element.equals(cells.get(address))) {
                changed.add(address);
              }
            });
    return changed;
  }

  private static Map<String, String> elements(String sheet) {
    Map<String, String> cells = new LinkedHashMap<>();
    Matcher cell = CELL.matcher(sheet);
    while (cell.find()) {
      cells.put(cell.group(1), cell.group());
    }
    return cells;
  }
}
