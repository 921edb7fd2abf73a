package cn.jihe.support;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.excel.open.zip.ZipPackage;
import cn.jihe.excel.open.zip.ZipPart;
import cn.jihe.rule.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Workbook;

/** What must be so of every annotated copy of an .xlsx or .xlsm. */
public final class MarkedCopies {

  private final Marking marking = new Marking();

  /**
   * Annotates a workbook and requires that the copy is a sound package in which nothing of the
   * clerk's has changed, that it checks alike, and that cleaning gives every part back.
   *
   * @return the copy
   */
  public byte[] right(String file, byte[] original) throws Exception {
    byte[] annotated = marking.annotate(file, original);
    assertThat(problems(original, annotated)).isEmpty();
    assertThat(ids(file, annotated)).isEqualTo(ids(file, original));
    assertCopiedRaw(original, annotated);
    byte[] cleaned = marking.clean(file, annotated);
    assertSameParts(original, cleaned);
    assertThat(marking.annotate(file, annotated)).as("annotated twice").isEqualTo(annotated);
    if (opens(original)) {
      assertThat(opens(annotated)).as("POI opens it").isTrue();
    }
    return annotated;
  }

  /** What is wrong with a copy and was not with the original. */
  public static List<String> problems(byte[] original, byte[] copy) throws Exception {
    List<String> problems = new ArrayList<>(PackageProblems.of(copy));
    problems.removeAll(PackageProblems.of(original));
    return problems;
  }

  public List<String> ids(String file, byte[] workbook) throws Exception {
    return marking.check(file, workbook).allFindings().map(Finding::id).toList();
  }

  /** Each part byte for byte, and no other. */
  public static void assertSameParts(byte[] original, byte[] cleaned) throws IOException {
    Map<String, byte[]> before = PackageParts.of(original);
    Map<String, byte[]> after = PackageParts.of(cleaned);
    assertThat(after.keySet()).isEqualTo(before.keySet());
    before.forEach((name, bytes) -> assertThat(after.get(name)).as(name).isEqualTo(bytes));
  }

  /** Parts with the same contents are packed as they were, and stand in the same order. */
  private static void assertCopiedRaw(byte[] original, byte[] copy) throws IOException {
    Map<String, byte[]> contents = PackageParts.of(copy);
    Map<String, byte[]> before = PackageParts.of(original);
    Map<String, byte[]> raw = raw(copy);
    raw(original)
        .forEach(
            (name, bytes) -> {
              if (Arrays.equals(before.get("/" + name), contents.get("/" + name))) {
                assertThat(raw.get(name)).as(name).isEqualTo(bytes);
              }
            });
    List<String> order = ZipPackage.of(original).parts().stream().map(ZipPart::name).toList();
    assertThat(ZipPackage.of(copy).parts().stream().map(ZipPart::name))
        .startsWith(order.toArray(String[]::new));
  }

  private static Map<String, byte[]> raw(byte[] workbook) throws IOException {
    Map<String, byte[]> raw = new HashMap<>();
    for (ZipPart part : ZipPackage.of(workbook).parts()) {
      raw.put(part.name(), Arrays.copyOfRange(workbook, part.start(), part.end()));
    }
    return raw;
  }

  private static boolean opens(byte[] workbook) {
    try (Workbook poi = Marking.open(workbook)) {
      return poi.getNumberOfSheets() > 0;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  /** The names of parts that differ, came or went. */
  public static Set<String> differing(byte[] one, byte[] other) throws IOException {
    Map<String, byte[]> before = PackageParts.of(one);
    Map<String, byte[]> after = PackageParts.of(other);
    Set<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    names.removeIf(name -> Arrays.equals(before.get(name), after.get(name)));
    return names;
  }
}
