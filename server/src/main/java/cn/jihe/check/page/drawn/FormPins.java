package cn.jihe.check.page.drawn;

import cn.jihe.check.ShownForms.Pin;
import cn.jihe.check.page.drawn.DrawnForm.DrawnMark;
import cn.jihe.excel.draw.SheetDrawing.DrawingCell;
import cn.jihe.excel.grid.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which cell of a drawing each remark is pinned to. */
final class FormPins {

  private static final String STYLE = "remark";

  private final Map<Span, List<DrawnMark>> pins = new HashMap<>();

  FormPins(FormMarks marks, List<Pin> all) {
    for (Pin pin : all) {
      marks
          .owner(pin.cell())
          .ifPresent(
              cell ->
                  pins.computeIfAbsent(cell.region(), first -> new ArrayList<>(1))
                      .add(new DrawnMark(pin.href(), STYLE, pin.sign(), pin.word())));
    }
  }

  /** The pins of a cell, in the order of their numbers. */
  List<DrawnMark> of(DrawingCell cell) {
    return pins.getOrDefault(cell.region(), List.of());
  }

  /** Whether any is to be seen. */
  boolean any() {
    return !pins.isEmpty();
  }
}
