package cn.jihe.file;

/**
 * How much an upload may be. All of it is counted before or while reading, never timed.
 *
 * @param uploadBytes size of the file
 * @param inflatedBytes size of all its parts together when inflated
 * @param inflateRatio how many bytes one packed byte may inflate to, for parts of some size
 * @param parts how many parts its package may have
 * @param cells how many cells all its sheets may have, empty formatted ones too
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
   * Measured so that a heap of 512 MB is enough. POI needs for one cell of an .xlsx, read and
   * walked through, 530 bytes when empty, 760 with a number, 1,030 with a text of its own in the
   * cell and 1,330 with a text of its own in the table of shared texts; so 400,000 cells with
   * numbers or repeated texts stay below the 350 MB of heap, and 400,000 cells with a different
   * text each do not. A cell of an .xls needs 90 to 430 bytes.
   */
  public static final Limits DEFAULT =
      new Limits(20 * MIB, 200 * MIB, 200, 5_000, 400_000, 1_000, 10_000, 350 * MIB);
}
