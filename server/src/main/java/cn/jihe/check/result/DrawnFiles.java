package cn.jihe.check.result;

import cn.jihe.check.DrawPipeline;
import cn.jihe.check.WorkbookPool;
import cn.jihe.excel.draw.SheetDrawing;
import cn.jihe.excel.open.RefusedWorkbook;
import cn.jihe.file.WorkEnded;
import cn.jihe.rule.Report.FormReport;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.Sender;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws forms of the files of a result. */
@Singleton
public final class DrawnFiles {

  private static final Logger LOG = LoggerFactory.getLogger(DrawnFiles.class);

  private final DrawPipeline drawings;
  private final WorkbookPool pool;
  private final ResultService results;

  public DrawnFiles(DrawPipeline drawings, WorkbookPool pool, ResultService results) {
    this.drawings = drawings;
    this.pool = pool;
    this.results = results;
  }

  /**
   * Draws forms of a file that was checked.
   *
   * @param forms their indexes
   * @return each by its index; without those that cannot be drawn, or not now
   */
  public Map<Integer, SheetDrawing> of(
      KeptResult kept, CheckedFile file, List<Integer> forms, Sender sender) {
    List<FormReport> all = file.checked().orElseThrow().report().forms();
    List<FormReport> wanted = forms.stream().map(all::get).toList();
    byte[] bytes = results.bytes(kept, file.file());
    List<SheetDrawing> drawn = inTurn(file.file().name(), bytes, wanted, sender);
    Map<Integer, SheetDrawing> byForm = new TreeMap<>();
    for (int i = 0; i < drawn.size(); i++) {
      byForm.put(forms.get(i), drawn.get(i));
    }
    return byForm;
  }

  /**
   * Draws one form of a workbook that is kept elsewhere.
   *
   * @return empty when it cannot be drawn, or not now
   */
  public Optional<SheetDrawing> of(String name, byte[] bytes, FormReport form, Sender sender) {
    return inTurn(name, bytes, List.of(form), sender).stream().findFirst();
  }

  private List<SheetDrawing> inTurn(
      String name, byte[] bytes, List<FormReport> forms, Sender sender) {
    try {
      return pool.run(sender, () -> drawn(name, bytes, forms));
    } catch (ProblemException problem) {
      if (problem.kind() == ProblemKind.BUSY) {
        return List.of();
      }
      throw problem;
    }
  }

  private List<SheetDrawing> drawn(String name, byte[] bytes, List<FormReport> forms) {
    try {
      return drawings.draw(name, bytes, forms);
    } catch (RefusedWorkbook refused) {
      LOG.info("not drawn: {}", refused.getMessage(), refused.getCause());
    } catch (WorkEnded ended) {
      LOG.info("not drawn: ended after {} seconds", ended.seconds());
    }
    return List.of();
  }
}
