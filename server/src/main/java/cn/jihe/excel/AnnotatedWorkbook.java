package cn.jihe.excel;

/** A workbook written again, of the same format as it was read. */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public record AnnotatedWorkbook(byte[] bytes, WorkbookFormat format) {}
