package cn.jihe.file;

/**
 * How much an upload may be. All of it is counted before or while reading.
 *
 * @param uploadBytes size of the file
 * @param inflatedBytes size of all its parts together when inflated
 * @param inflateRatio how many bytes one packed byte may inflate to, for parts of some size
 * @param parts how many parts its package may have
 * @param cells how many cells all its sheets may have; those of an .xlsx count when they show
 *     something, those of an .xls also when they only have a format
 * @param forms how many forms it may hold
 * @param largeCells from how many cells on a workbook is large; one large workbook is read at a
 *     time
 * @param heapBytes how much heap it may need when read, estimated from what is counted
 */
public record Limits(
    long uploadBytes,
    long inflatedBytes,
    int inflateRatio,
    int parts,
    int cells,
    int forms,
    int largeCells,
    long heapBytes) {

  private static final long MIB = 1024L * 1024;

  /**
   * So that a heap of 512 MB is enough; {@code docs/benchmarks.md} has what cells need of it. A
   * cell of an .xls, which POI keeps, needs 90 to 430 bytes; one of an .xlsx less than 300 with a
   * text of its own.
   */
  public static final Limits DEFAULT =
      new Limits(20 * MIB, 200 * MIB, 200, 5_000, 400_000, 1_000, 10_000, 350 * MIB);
}
