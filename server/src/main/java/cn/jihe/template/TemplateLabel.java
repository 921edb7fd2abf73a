package cn.jihe.template;

/**
 * By which a workbook made from a template of ours is known again. A cell says it, which survives
 * whatever program saves the workbook, and also the copying of its sheet; a name says it, which
 * survives the deleting of the cell.
 */
public final class TemplateLabel {

  /** The workbook's name whose content is the id. */
  public static final String NAME = "JIHE_TEMPLATE";

  /** What a cell calls the id that stands behind it. */
  public static final String WORD = "模板编号";

  /** What stands before the id in the cell that we write. */
  public static final String BEFORE_ID = WORD + "：";

  private TemplateLabel() {}
}
