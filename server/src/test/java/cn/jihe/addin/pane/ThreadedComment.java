package cn.jihe.addin.pane;

import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A comment of the kind that can be answered; a note is another thing, and POI keeps those. */
record ThreadedComment(
    String id, XSSFSheet sheet, CellAddress cell, String author, String content) {}
