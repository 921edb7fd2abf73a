package cn.jihe.check;

import cn.jihe.excel.open.RefusedWorkbook;
import cn.jihe.file.Refusal;
import cn.jihe.file.WorkEnded;
import cn.jihe.file.WorkTime;
import cn.jihe.rule.Report;
import cn.jihe.rule.run.Judgement;
import cn.jihe.text.Language;
import cn.jihe.text.Words;
import cn.jihe.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What became of an upload. */
public sealed interface CheckOutcome {

  /** The file's name as uploaded. */
  String fileName();

  /**
   * It was read and judged.
   *
   * @param sha256 of the uploaded bytes, lower-case hex
   * @param size of the upload in bytes
   * @param judgement what was read, and what each rule said of it
   */
  record Checked(String fileName, String sha256, long size, Judgement judgement, Report report)
      implements CheckOutcome {}

  /**
   * It cannot be checked.
   *
   * @param detail what is wrong and what to do about it, without any cell contents
   */
  record Refused(String fileName, Refusal refusal, Words detail) implements CheckOutcome {

    private static final Logger LOG = LoggerFactory.getLogger(Refused.class);

    /** Work on it took too long; when nobody waits for it any more, it ends further out. */
    public static Refused because(String fileName, WorkEnded ended) {
      if (ended.why() == WorkTime.End.NOT_WANTED) {
        throw ended;
      }
      LOG.info("Ended after {} seconds", ended.seconds());
      RefusedWorkbook refused = RefusedWorkbook.because(ended);
      return new Refused(fileName, refused.refusal(), refused.detail());
    }

    /** The same as callers are told it. */
    public Problem problem(Language language) {
      return Problem.of(refusal, detail, language);
    }
  }
}
