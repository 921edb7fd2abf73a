package cn.jihe.ledger.store;

import cn.jihe.form.Form;
import cn.jihe.ledger.ContentHash;
import cn.jihe.ledger.Ledger;
import cn.jihe.ledger.NewForm;
import cn.jihe.ledger.NewSubmission;
import cn.jihe.ledger.store.compared.ComparedForms;
import cn.jihe.ledger.store.content.ComparedKeys;
import cn.jihe.ledger.store.content.Counts;
import cn.jihe.ledger.store.content.EventDetails;
import cn.jihe.ledger.store.content.FormContent;
import cn.jihe.ledger.store.content.Json;
import cn.jihe.ledger.store.content.StoredFindings;
import cn.jihe.rule.FindingCounts;
import java.util.List;
import java.util.Optional;

/**
 * An upload as its tables take it.
 *
 * @param findings of the file as a whole, as JSON
 * @param counts over the whole file
 */
record PreparedUpload(
    NewSubmission upload, String findings, FindingCounts counts, List<PreparedForm> forms)
    implements Ledger.Prepared {

  /**
   * A form as its tables take it.
   *
   * @param content the cells as found, as JSON
   * @param findings as JSON
   * @param texts the hash of both, see {@link EventDetails.BoundForm}
   * @param keys what it will be found by; empty when it can become no submitted version
   */
  record PreparedForm(
      NewForm form,
      String contentHash,
      String content,
      String findings,
      String texts,
      FindingCounts counts,
      Optional<ComparedKeys> keys) {}

  static PreparedUpload of(NewSubmission upload, ComparedForms compared) {
    return new PreparedUpload(
        upload,
        Json.write(StoredFindings.of(upload.report(), upload.messages())),
        Counts.of(upload.report().allFindings()),
        upload.forms().stream().map(form -> of(form, upload, compared)).toList());
  }

  private static PreparedForm of(NewForm form, NewSubmission upload, ComparedForms compared) {
    Form read = form.report().form();
    String content = Json.write(FormContent.of(read));
    String findings = Json.write(StoredFindings.of(form.report(), upload.messages()));
    return new PreparedForm(
        form,
        ContentHash.of(read.source()),
        content,
        findings,
        EventDetails.hash(content, findings),
        Counts.of(form.report().findings().stream()),
        form.dossier()
            .filter(key -> form.state().counts())
            .map(key -> compared.keys(form.compared(), key.budget())));
  }
}
