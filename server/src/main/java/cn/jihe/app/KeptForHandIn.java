package cn.jihe.app;

import cn.jihe.check.result.CheckedFile;
import cn.jihe.check.result.KeptResult;
import cn.jihe.check.result.ResultService;
import cn.jihe.check.result.Stated;
import cn.jihe.submission.handin.ReadyResult;
import cn.jihe.submission.handin.ReadyResult.ReadyFile;
import cn.jihe.submission.handin.ReadyResults;
import cn.jihe.web.Sender;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** Kept results, as they are handed in; the years of forms that say none are said there anew. */
@Singleton
final class KeptForHandIn implements ReadyResults {

  private final ResultService results;

  KeptForHandIn(ResultService results) {
    this.results = results;
  }

  @Override
  public Optional<ReadyResult> find(String id, Sender sender) {
    return results
        .find(id)
        .map(
            kept -> {
              KeptResult plain =
                  new KeptResult(
                      kept.id(), kept.owner(), kept.expires(), Stated.NOTHING, kept.files());
              return new ReadyResult(
                  kept.id().value(),
                  kept.expires(),
                  kept.stated().year(),
                  kept.stated().unit(),
                  results.checked(plain, sender).files().stream()
                      .map(file -> ready(plain, file))
                      .toList());
            });
  }

  private ReadyFile ready(KeptResult kept, CheckedFile file) {
    return new ReadyFile(
        file.file().number(),
        file.file().place(),
        file.file().name(),
        file.file().sha256(),
        () -> results.bytes(kept, file.file()),
        file.state() instanceof CheckedFile.State.Done done
            ? Optional.of(done.outcome())
            : Optional.empty());
  }

  @Override
  public Optional<Instant> until(String id) {
    return results.find(id).map(KeptResult::expires);
  }
}
