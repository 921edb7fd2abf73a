package cn.jihe.excel.mark.content;

/**
 * What the head of a result sheet says.
 *
 * @param good whether it came out well
 * @param counts behind how many marks there are of each kind
 * @param band above what was looked at
 * @param guide what to do with the sheet
 */
public record TableHead(
    String title, boolean good, String outcome, String counts, String band, String guide) {}
