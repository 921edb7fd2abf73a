package cn.jihe.check.result;

import cn.jihe.check.AnnotateOutcome;
import cn.jihe.check.AnnotatePipeline;
import cn.jihe.check.WorkbookPool;
import cn.jihe.text.Language;
import cn.jihe.web.Sender;
import jakarta.inject.Singleton;

/** Annotated copies of the files of a result. */
@Singleton
public final class AnnotatedFiles {

  private final AnnotatePipeline annotations;
  private final WorkbookPool pool;
  private final ResultService results;

  public AnnotatedFiles(AnnotatePipeline annotations, WorkbookPool pool, ResultService results) {
    this.annotations = annotations;
    this.pool = pool;
    this.results = results;
  }

  /**
   * The copy of a file that was checked.
   *
   * @throws java.util.NoSuchElementException when it was not
   */
  public AnnotateOutcome of(KeptResult kept, CheckedFile file, Language language, Sender sender) {
    byte[] bytes = results.bytes(kept, file.file());
    return pool.run(
        sender, () -> annotations.annotate(file.checked().orElseThrow(), bytes, language));
  }
}
