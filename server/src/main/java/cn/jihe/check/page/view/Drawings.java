package cn.jihe.check.page.view;

import cn.jihe.check.result.CheckedFile;
import cn.jihe.excel.draw.SheetDrawing;
import java.util.Optional;

/** The drawings of forms, as far as they were made. */
public interface Drawings {

  Drawings NONE = (file, form) -> Optional.empty();

  /**
   * Of one form.
   *
   * @param form its index in its file
   */
  Optional<SheetDrawing> of(CheckedFile file, int form);
}
