package cn.jihe.excel.mark.splice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** In which order the elements of a part have to stand, as ECMA-376 part 1 has it. */
public final class SchemaOrder {

  private static final Pattern BLANK = Pattern.compile(" ");

  public static final SchemaOrder WORKSHEET =
      of(
          "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection"
              + " protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews"
              + " mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks"
              + " printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks"
              + " customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing"
              + " legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts"
              + " extLst");

  public static final SchemaOrder WORKBOOK =
      of(
          "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups"
              + " externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches"
              + " smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst");

  public static final SchemaOrder STYLES =
      of(
          "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors"
              + " extLst");

  private final Map<String, Integer> places = new HashMap<>();

  private static SchemaOrder of(String names) {
    SchemaOrder order = new SchemaOrder();
    for (String name : List.of(BLANK.split(names))) {
      order.places.put(name, order.places.size());
    }
    return order;
  }

  /** The place of an element; -1 for one that the schema does not know. */
  public int placeOf(String name) {
    return places.getOrDefault(name, -1);
  }

  /** Where a new child of the root has to be put: behind all that may stand before it. */
  public int place(XmlNode root, String name) {
    int at = root.inner();
    for (XmlNode child : root.children()) {
      int place = placeOf(child.name());
      if (place >= 0 && place <= placeOf(name)) {
        at = child.end();
      }
    }
    return at;
  }
}
