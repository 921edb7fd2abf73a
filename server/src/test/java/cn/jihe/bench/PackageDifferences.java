package cn.jihe.bench;

import cn.jihe.support.BiffRecords;
import cn.jihe.support.ClerksWorkbook;
import cn.jihe.support.Marking;
import cn.jihe.support.PackageParts;
import cn.jihe.support.RichWorkbook;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Prints which parts of workbooks differ after annotating and after cleaning; of an .xls beside
 * those that POI's load and save alone changes. For {@code docs/annotation.md}; run {@code main}
 * from the server's folder.
 */
public final class PackageDifferences {

  private static final List<String> REAL =
      List.of(
          "000-sheets.xlsx",
          "002-stacked-resaved.xlsx",
          "004-typed-total.xlsx",
          "000-sheets-legacy.xls",
          "004-sheets-legacy.xls");

  private PackageDifferences() {}

  public static void main(String[] arguments) throws Exception {
    Map<String, byte[]> workbooks = new TreeMap<>();
    for (String file : REAL) {
      workbooks.put(file, Marking.real(file));
    }
    workbooks.put("clerk.xls", ClerksWorkbook.of("clerk.xls"));
    workbooks.put("rich.xlsm", RichWorkbook.xlsm());
    Marking marking = new Marking();
    for (Map.Entry<String, byte[]> each : workbooks.entrySet()) {
      byte[] original = each.getValue();
      byte[] annotated = marking.annotate(each.getKey(), original);
      byte[] cleaned = marking.clean(each.getKey(), annotated);
      byte[] saved = Marking.changed(original, poi -> {});
      System.out.println(each.getKey());
      System.out.println("  POI load and save      " + between(original, saved));
      byte[] before = each.getKey().endsWith(".xls") ? saved : original;
      System.out.println("  annotated              " + between(before, annotated));
      System.out.println("  cleaned                " + between(before, cleaned));
    }
  }

  /** Parts that came, went, or have other bytes. */
  public static List<String> between(byte[] before, byte[] after) throws Exception {
    Map<String, byte[]> old = contents(before);
    Map<String, byte[]> now = contents(after);
    TreeSet<String> names = new TreeSet<>(old.keySet());
    names.addAll(now.keySet());
    return names.stream()
        .filter(name -> !Arrays.equals(old.get(name), now.get(name)))
        .map(name -> (old.containsKey(name) ? now.containsKey(name) ? "" : "-" : "+") + name)
        .toList();
  }

  /** Of an .xls also its records by their number, since all stand in one stream. */
  private static Map<String, byte[]> contents(byte[] bytes) throws Exception {
    Map<String, byte[]> parts = PackageParts.of(bytes);
    byte[] records = parts.remove("/Workbook");
    if (records != null) {
      parts.putAll(BiffRecords.of(records));
    }
    return parts;
  }
}
