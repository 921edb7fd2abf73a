package cn.jihe.reason;

import cn.jihe.account.Caller;
import cn.jihe.account.Organisation;
import cn.jihe.account.Organisations;
import cn.jihe.excel.mark.content.RemarkMark;
import cn.jihe.excel.mark.typed.RowKeys;
import cn.jihe.excel.mark.typed.TypedColumn;
import cn.jihe.excel.mark.typed.TypedRow;
import cn.jihe.form.Form;
import cn.jihe.ledger.Dossier;
import cn.jihe.ledger.DossierRecord;
import cn.jihe.ledger.Filing;
import cn.jihe.ledger.Ledger;
import cn.jihe.ledger.Submission;
import cn.jihe.remark.Anchoring.Place;
import cn.jihe.remark.Author;
import cn.jihe.remark.DossierRemarks;
import cn.jihe.remark.PlacedRemark;
import cn.jihe.text.Language;
import cn.jihe.text.Messages;
import cn.jihe.text.Texts;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an annotated copy tells of what was said, as far as its reader may know. */
@Singleton
public final class SaidInWorkbook {

  private static final Messages MESSAGES = Messages.beside(SaidInWorkbook.class, "workbook");

  private final Ledger ledger;
  private final DossierRemarks remarks;
  private final DossierReasons reasons;
  private final Organisations organisations;

  SaidInWorkbook(
      Ledger ledger, DossierRemarks remarks, DossierReasons reasons, Organisations organisations) {
    this.ledger = ledger;
    this.remarks = remarks;
    this.reasons = reasons;
    this.organisations = organisations;
  }

  /**
   * What is to be told.
   *
   * @param remarks for the sheet of their own and for the cells
   * @param typed for the columns beside the findings
   */
  public record Said(List<RemarkMark> remarks, List<TypedRow> typed) {
    public Said {
      remarks = List.copyOf(remarks);
      typed = List.copyOf(typed);
    }
  }

  /** What was said about the forms of an upload. */
  public Said of(Submission submission, Caller caller, Language language) {
    Telling telling = new Telling(language);
    for (int i = 0; i < submission.filings().size(); i++) {
      Filing filing = submission.filings().get(i);
      Form form = submission.report().forms().get(i).form();
      Optional<Dossier> dossier =
          filing
              .dossier()
              .flatMap(id -> ledger.dossier(id, caller.scope()))
              .map(DossierRecord::dossier);
      if (dossier.isPresent() && filing.version().isPresent()) {
        int version = filing.version().get();
        remarks.beside(dossier.get(), version, form, caller).stream()
            .filter(placed -> placed.remark().version() <= version)
            .forEach(placed -> telling.add(placed, form));
        reasons.of(dossier.get(), caller.scope()).stream()
            .filter(placed -> !placed.standing())
            .forEach(placed -> telling.add(placed.reason()));
      }
    }
    return telling.said();
  }

  private final class Telling {

    private final Language language;
    private final Texts texts;
    private final List<RemarkMark> marks = new ArrayList<>();
    private final Map<String, Map<TypedColumn, String>> typed = new LinkedHashMap<>();

    Telling(Language language) {
      this.language = language;
      this.texts = MESSAGES.in(language);
    }

    void add(PlacedRemark placed, Form form) {
      String kind = texts.say("kind." + placed.remark().kind().name());
      marks.add(
          new RemarkMark(
              placed.remark().id().toString(),
              kind,
              placed.place().map(Place::cell),
              form.projectName().text().strip(),
              placed.remark().text(),
              placed
                  .place()
                  .filter(Place::isChanged)
                  .map(place -> texts.say("changed", place.was(), place.is()))
                  .orElse(""),
              placed.remark().replies().stream()
                  .map(reply -> texts.say("said", by(reply.author()), reply.text()))
                  .collect(Collectors.joining("\n")),
              texts.say("state." + placed.state().name()),
              by(placed.remark().author())));
      placed
          .remark()
          .finding()
          .ifPresent(
              key -> put(key, TypedColumn.REMARK, texts.say("said", kind, placed.remark().text())));
    }

    void add(GivenReason reason) {
      put(reason.said().key(), TypedColumn.REASON, ReasonText.written(reason.said(), language));
    }

    private void put(String key, TypedColumn column, String text) {
      typed
          .computeIfAbsent(key, none -> new EnumMap<>(TypedColumn.class))
          .merge(column, text, (before, more) -> before + "\n" + more);
    }

    /** Outside nobody learns which person it was. */
    private String by(Author author) {
      return author.organisation().flatMap(organisations::find).map(Organisation::name).orElse("");
    }

    Said said() {
      return new Said(
          marks,
          typed.entrySet().stream()
              .map(row -> new TypedRow(keys(row.getKey()), "", "", "", row.getValue()))
              .toList());
    }

    private static RowKeys keys(String key) {
      int end = key.indexOf('/');
      return end < 0
          ? new RowKeys(1, key, List.of())
          : new RowKeys(1, key.substring(0, end), List.of(key));
    }
  }
}
