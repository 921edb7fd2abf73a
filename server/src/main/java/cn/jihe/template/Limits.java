package cn.jihe.template;

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
 */
public record Limits(
    long uploadBytes,
    long inflatedBytes,
    int inflateRatio,
    int parts,
    int cells,
    int forms,
    int largeCells) {

  private static final long MIB = 1024L * 1024;

  /**
   * Measured so that a heap of 512 MB is enough: POI needs about 0.65 KB of heap for a cell, so 270
   * MB for 400,000.
   */
  public static final Limits DEFAULT =
      new Limits(20 * MIB, 200 * MIB, 200, 5_000, 400_000, 1_000, 50_000);
}
