package cn.jihe.submission.handin;

import cn.jihe.account.Caller;
import cn.jihe.account.Organisation;
import cn.jihe.check.CheckOutcome;
import cn.jihe.form.name.UnitName;
import cn.jihe.ledger.DossierKey;
import cn.jihe.submission.AlikeDossiers;
import cn.jihe.submission.Foreseen;
import cn.jihe.submission.ForeseenForm;
import cn.jihe.submission.Foresight;
import cn.jihe.submission.NextVersion;
import cn.jihe.submission.SenderSays;
import cn.jihe.submission.SentFile;
import cn.jihe.submission.handin.ReadyResult.ReadyFile;
import cn.jihe.web.Ids;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.Sender;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds what would be handed in of a result, and what is asked before. */
@Singleton
public final class HandInPlans {

  private static final Pattern YEAR = Pattern.compile("20\\d\\d");

  /** A dossier that was there when the page was made may be another by now. */
  private static final Set<ProblemKind> GONE =
      EnumSet.of(ProblemKind.NOT_FOUND, ProblemKind.NOT_THAT_DOSSIER);

  private final Foresight foresight;
  private final AlikeDossiers alike;
  private final HandInFaults faults;

  HandInPlans(Foresight foresight, AlikeDossiers alike, HandInFaults faults) {
    this.foresight = foresight;
    this.alike = alike;
    this.faults = faults;
  }

  /** A file with what would become of it. */
  private record Read(ReadyFile file, Optional<Foreseen> foreseen, SenderSays says) {}

  /**
   * Of a result.
   *
   * @param fields as typed
   * @param sender who waits for it
   * @throws ProblemException of kind NOT_ALLOWED when the caller hands in for nobody, BUSY
   */
  public HandInPlan of(
      ReadyResult result, HandInFields fields, Caller caller, Sender sender) {
    List<Read> read =
        result.files().stream().map(file -> read(file, fields, caller, sender)).toList();
    Set<DossierKey> keys =
        read.stream()
            .flatMap(each -> each.foreseen().stream())
            .flatMap(each -> each.forms().stream())
            .flatMap(form -> form.key().stream())
            .collect(Collectors.toSet());
    AlikeDossiers.Look look = alike.look();
    List<PlannedFile> files =
        read.stream().map(each -> planned(each, fields, keys, look, caller)).toList();
    List<Organisation> units =
        read.stream()
            .flatMap(each -> each.foreseen().stream())
            .map(Foreseen::units)
            .findFirst()
            .orElse(List.of());
    HandInPlan plan =
        new HandInPlan(
            result,
            fields,
            files,
            any(read, form -> form.report().form().year().isEmpty()),
            any(read, ForeseenForm::unitAsked),
            units,
            read.stream()
                .flatMap(each -> each.foreseen().stream())
                .anyMatch(Foreseen::onBehalf),
            List.of());
    return plan.with(faults.of(plan, caller));
  }

  private static boolean any(
      List<Read> read, Predicate<ForeseenForm> condition) {
    return read.stream()
        .flatMap(each -> each.foreseen().stream())
        .flatMap(each -> each.forms().stream())
        .anyMatch(condition);
  }

  private Read read(ReadyFile file, HandInFields fields, Caller caller, Sender sender) {
    Optional<CheckOutcome.Checked> checked = file.checked();
    if (checked.isEmpty()) {
      return new Read(file, Optional.empty(), SenderSays.NOTHING);
    }
    boolean yearless =
        checked.get().report().forms().stream().anyMatch(form -> form.form().year().isEmpty());
    SenderSays says =
        new SenderSays(
            yearless ? year(fields) : Optional.empty(),
            Optional.empty(),
            fields.find(HandInFields.NOTE),
            List.of(),
            next(file, checked.get(), fields));
    SentFile sent = new SentFile(file.name(), file.bytes(), sender);
    Foreseen foreseen;
    try {
      foreseen = foresight.of(sent, checked.get(), says, caller);
    } catch (ProblemException problem) {
      if (!GONE.contains(problem.kind()) || says.next().isEmpty()) {
        throw problem;
      }
      says = with(says, says.unit(), List.of());
      foreseen = foresight.of(sent, checked.get(), says, caller);
    }
    Optional<UnitName> unit = fields.find(HandInFields.UNIT).map(UnitName::new);
    if (unit.isPresent() && foreseen.forms().stream().anyMatch(ForeseenForm::unitAsked)) {
      says = with(says, unit, says.next());
      foreseen = foresight.of(sent, checked.get(), says, caller);
    }
    return new Read(file, Optional.of(foreseen), says);
  }

  private static SenderSays with(
      SenderSays says, Optional<UnitName> unit, List<NextVersion> next) {
    return new SenderSays(says.year(), unit, says.note(), says.reasons(), next);
  }

  /** As typed, if it is one. */
  static Optional<Integer> year(HandInFields fields) {
    return fields
        .find(HandInFields.YEAR)
        .filter(text -> YEAR.matcher(text).matches())
        .map(Integer::valueOf);
  }

  private static String id(ReadyFile file, int form, String project) {
    return Boxes.id(String.valueOf(file.place()), String.valueOf(form), "", project);
  }

  private static List<NextVersion> next(
      ReadyFile file, CheckOutcome.Checked checked, HandInFields fields) {
    List<NextVersion> next = new ArrayList<>();
    for (int i = 0; i < checked.report().forms().size(); i++) {
      String project = checked.report().forms().get(i).form().projectName().text();
      Optional<Integer> form = Optional.of(i);
      chosen(fields, id(file, i, project)).map(id -> new NextVersion(form, id)).ifPresent(next::add);
    }
    return next;
  }

  private static Optional<UUID> chosen(HandInFields fields, String id) {
    return fields.find(HandInFields.DOSSIER + id).flatMap(Ids::of);
  }

  private PlannedFile planned(
      Read read,
      HandInFields fields,
      Set<DossierKey> keys,
      AlikeDossiers.Look look,
      Caller caller) {
    if (read.foreseen().isEmpty()) {
      return new PlannedFile(read.file(), read.foreseen(), List.of(), read.says(), false);
    }
    List<ForeseenForm> foreseen = read.foreseen().get().forms();
    Boxes boxes = new Boxes(read.file().place(), foreseen, fields);
    List<PlannedForm> forms =
        IntStream.range(0, foreseen.size())
            .mapToObj(
                i -> {
                  ForeseenForm form = foreseen.get(i);
                  String id = id(read.file(), i, form.report().form().projectName().text());
                  return new PlannedForm(
                      id,
                      form,
                      boxes.of(i),
                      boxes.reasons(i),
                      form.key()
                          .filter(key -> !foresight.isKnown(key, caller))
                          .map(key -> look.of(key, keys))
                          .orElse(List.of()),
                      chosen(fields, id),
                      fields.has(HandInFields.DOSSIER + id));
                })
            .toList();
    SenderSays says =
        new SenderSays(
            read.says().year(),
            read.says().unit(),
            read.says().note(),
            forms.stream().flatMap(form -> form.reasons().stream()).distinct().toList(),
            read.says().next());
    return new PlannedFile(
        read.file(), read.foreseen(), forms, says, fields.has(HandInFields.KEEP));
  }
}
