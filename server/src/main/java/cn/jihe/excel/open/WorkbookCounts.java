package cn.jihe.excel.open;

import cn.jihe.file.Limits;
import java.util.HashSet;
import java.util.Set;

/**
 * What has been counted in a workbook so far, and the heap that is needed for it. Stops at the
 * first count that is more than allowed.
 *
 * <p>The heap is an estimate on the safe side for a 64-bit JVM: of an .xls what POI 5.5 needs after
 * every cell was asked for its text, of an .xlsx what its grids take; see {@code
 * docs/benchmarks.md}.
 */
public final class WorkbookCounts {

  /** An element or an attribute of which only its name may stay with the parser; a record. */
  private static final int HEAP_PER_NODE = 115;

  /** A cell and its place in the row. */
  private static final int HEAP_PER_CELL = 150;

  private static final int HEAP_PER_ROW = 190;

  /** A text and what it is held in. */
  private static final int HEAP_PER_TEXT = 120;

  /** A text of an .xls, its copy as a key, and the views on it. */
  private static final int HEAP_PER_OLD_TEXT = 250;

  private static final int HEAP_PER_CHARACTER = 2;

  /** All that Office writes are some hundred. */
  private static final int MOST_NAMES = 5_000;

  private static final int MIB = 1 << 20;

  private final Limits limits;
  private final Bounds bounds;
  private final Set<String> names = new HashSet<>();
  private long cells;
  private long rows;
  private long texts;
  private long merges;
  private long styles;
  private long records;
  private long heap;

  public WorkbookCounts(Limits limits) {
    this.limits = limits;
    this.bounds = Bounds.of(limits);
  }

  /** How much heap POI will need, in bytes. */
  long heap() {
    return heap;
  }

  /** Whether so much is in it that it has to be read alone. */
  boolean isLarge() {
    return cells >= limits.largeCells() || heap >= 1024L * limits.largeCells();
  }

  void cells(int count) {
    cells += count;
    stopAbove(limits.cells(), cells, Reason.TOO_MANY_CELLS);
    heap((long) HEAP_PER_CELL * count);
  }

  void row() {
    stopAbove(bounds.rows(), ++rows, Reason.TOO_MANY_ROWS);
    heap(HEAP_PER_ROW);
  }

  /** Texts of an .xls. */
  void oldTexts(long count) {
    countTexts(count);
    heap(HEAP_PER_OLD_TEXT * count);
  }

  /** A text that several cells may share. */
  public void text(int characters) {
    countTexts(1);
    heap(HEAP_PER_TEXT + (long) HEAP_PER_CHARACTER * characters);
  }

  private void countTexts(long count) {
    texts += count;
    stopAbove(bounds.texts(), texts, Reason.TOO_MANY_TEXTS);
  }

  /** A cell that shows something, and how many characters of its own it has. */
  public void cell(int characters) {
    cells(1);
    heap(HEAP_PER_TEXT + (long) HEAP_PER_CHARACTER * characters);
  }

  public void merges(int count) {
    merges += count;
    stopAbove(bounds.merges(), merges, Reason.TOO_MANY_MERGES);
  }

  public void style() {
    stopAbove(bounds.styles(), ++styles, Reason.TOO_MANY_STYLES);
  }

  /**
   * A column format.
   *
   * @param ofSheet how many its sheet has with it
   */
  public void column(int ofSheet) {
    stopAbove(Bounds.COLUMNS, ofSheet, Reason.TOO_MANY_COLUMNS);
  }

  /** How deep elements may be nested. */
  public int deepest() {
    return bounds.depth();
  }

  /** A record of an .xls; POI keeps what stands in it, and an object around it. */
  void record(int bytes) {
    stopAbove(bounds.records(), ++records, Reason.TOO_HEAVY, limits.heapBytes() / MIB);
    heap(HEAP_PER_NODE + (long) bytes);
  }

  /** An attribute that nobody here expects. */
  public void node(String name) {
    heap(HEAP_PER_NODE);
    name(name);
  }

  /** An element that nobody here expects, with all its attributes. */
  public void node(PartXml element) {
    heap(HEAP_PER_NODE * (1L + element.attributes() + element.namespaces()));
    name(element.name());
    attributes(element);
  }

  /** The attributes of an element that is expected, but may bring others than those. */
  public void attributes(PartXml element) {
    for (int i = 0; i < element.attributes(); i++) {
      name(element.attributeName(i));
    }
    for (int i = 0; i < element.namespaces(); i++) {
      name(element.declaredPrefix(i));
    }
  }

  /** A parser keeps every name that it meets, and some find names slowly that were made for it. */
  private void name(String name) {
    if (names.add(name)) {
      stopAbove(MOST_NAMES, names.size(), Reason.TOO_HEAVY, limits.heapBytes() / MIB);
    }
  }

  void heap(long bytes) {
    heap += bytes;
    stopAbove(limits.heapBytes(), heap, Reason.TOO_HEAVY, limits.heapBytes() / MIB);
  }

  private static void stopAbove(long limit, long count, Reason reason) {
    stopAbove(limit, count, reason, limit);
  }

  private static void stopAbove(long limit, long count, Reason reason, long spokenLimit) {
    if (count > limit) {
      throw new SurveyStopped(reason, spokenLimit);
    }
  }
}
