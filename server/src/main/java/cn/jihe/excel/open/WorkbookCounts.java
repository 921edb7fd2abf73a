package cn.jihe.excel.open;

import cn.jihe.file.Limits;

/**
 * What has been counted in a workbook so far, and the heap that POI will need for it. Stops at the
 * first count that is more than allowed.
 *
 * <p>The heap is an estimate, fitted to what POI 5.5 with XMLBeans 5.3 needs on a 64-bit JVM after
 * every cell was asked for its text; see {@code docs/benchmarks.md}.
 */
final class WorkbookCounts {

  /** An element or an attribute in the XML tree that POI keeps of each part. */
  private static final int HEAP_PER_NODE = 115;

  /** What POI adds to its XML nodes for a cell and its place in the row. */
  private static final int HEAP_PER_CELL = 150;

  private static final int HEAP_PER_ROW = 190;

  /** The view on a value that is made when the cell is read. */
  private static final int HEAP_PER_VALUE = 110;

  /** A text, its copy as a key, and the views on it. */
  private static final int HEAP_PER_TEXT = 250;

  private static final int HEAP_PER_CHARACTER = 2;

  private static final int MIB = 1 << 20;

  private final Limits limits;
  private final Bounds bounds;
  private long cells;
  private long rows;
  private long texts;
  private long merges;
  private long styles;
  private long columnSteps;
  private long records;
  private long heap;

  WorkbookCounts(Limits limits) {
    this.limits = limits;
    this.bounds = Bounds.of(limits);
  }

  Limits limits() {
    return limits;
  }

  long cells() {
    return cells;
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

  void texts(long count) {
    texts += count;
    stopAbove(bounds.texts(), texts, Reason.TOO_MANY_TEXTS);
    heap(HEAP_PER_TEXT * count);
  }

  /** A text that stands in its cell. */
  void inlineText() {
    heap(HEAP_PER_TEXT);
  }

  void value() {
    heap(HEAP_PER_VALUE);
  }

  void merges(int count) {
    merges += count;
    stopAbove(bounds.merges(), merges, Reason.TOO_MANY_MERGES);
  }

  void style() {
    stopAbove(bounds.styles(), ++styles, Reason.TOO_MANY_STYLES);
  }

  /**
   * Column formats of a sheet. For each of them POI walks through all that the sheet had before, so
   * what is bounded is the sum of the squares.
   *
   * @param before how many of the same sheet were counted before
   */
  void columns(long before, long more) {
    long most = Bounds.COLUMNS;
    columnSteps += 2 * before * more + more * more;
    stopAbove(most * most, columnSteps, Reason.TOO_MANY_COLUMNS, most);
  }

  void depth(int depth) {
    stopAbove(bounds.depth(), depth, Reason.TOO_DEEP);
  }

  /** A record of an .xls; POI keeps what stands in it, and an object around it. */
  void record(int bytes) {
    stopAbove(bounds.records(), ++records, Reason.TOO_HEAVY, limits.heapBytes() / MIB);
    heap(HEAP_PER_NODE + (long) bytes);
  }

  void nodes(long count) {
    heap(HEAP_PER_NODE * count);
  }

  void characters(int count) {
    heap((long) HEAP_PER_CHARACTER * count);
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
