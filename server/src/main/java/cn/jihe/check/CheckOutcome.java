package cn.jihe.check;

import cn.jihe.file.Refusal;
import cn.jihe.rule.Report;
import cn.jihe.rule.run.Judgement;
import cn.jihe.text.Language;
import cn.jihe.text.Words;
import cn.jihe.web.Problem;

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

    /** The same as callers are told it. */
    public Problem problem(Language language) {
      return Problem.of(refusal, detail, language);
    }
  }
}
