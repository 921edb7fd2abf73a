package cn.jihe.check.page;

import cn.jihe.check.CheckOutcome;
import cn.jihe.check.CheckService;
import cn.jihe.check.result.CheckedFile;
import cn.jihe.check.result.CheckedFile.State;
import cn.jihe.check.result.CheckedResult;
import cn.jihe.check.result.KeptFile;
import cn.jihe.check.result.KeptResult;
import cn.jihe.check.result.ResultId;
import cn.jihe.check.result.Stated;
import cn.jihe.web.FailureTrace;
import cn.jihe.web.ProblemException;
import cn.jihe.web.Upload;
import cn.jihe.web.Uploads;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Results where none are kept: there as long as the page that shows them. */
@Singleton
final class Unkept {

  private static final Logger LOG = LoggerFactory.getLogger(Unkept.class);

  private final CheckService service;

  Unkept(CheckService service) {
    this.service = service;
  }

  /** A file that fails must not take the others along. */
  CheckedResult check(Uploads uploads) {
    List<CheckedFile> files = new ArrayList<>();
    for (Upload upload : uploads.files()) {
      KeptFile file =
          new KeptFile(
              files.size() + 1,
              files.size() + 1,
              upload.name(),
              "",
              upload.size(),
              KeptFile.Origin.UPLOADED,
              true,
              OptionalInt.empty(),
              Instant.EPOCH);
      files.add(new CheckedFile(file, state(upload), Optional.empty()));
    }
    KeptResult kept =
        new KeptResult(
            new ResultId(""),
            Optional.empty(),
            Instant.EPOCH,
            Stated.NOTHING,
            files.stream().map(CheckedFile::file).toList());
    return new CheckedResult(kept, files);
  }

  private State state(Upload upload) {
    try {
      CheckOutcome outcome = service.check(upload, said -> said);
      return new State.Done(outcome);
    } catch (ProblemException busy) {
      return new State.Waiting();
    } catch (RuntimeException failed) {
      LOG.error("an uploaded file cannot be checked: {}", FailureTrace.of(failed));
      return new State.Failed();
    }
  }
}
