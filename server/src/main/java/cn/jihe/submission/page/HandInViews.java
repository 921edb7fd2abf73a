package cn.jihe.submission.page;

import cn.jihe.account.Organisation;
import cn.jihe.form.Form;
import cn.jihe.ledger.Dossier;
import cn.jihe.ledger.Version;
import cn.jihe.rule.text.RuleTexts;
import cn.jihe.submission.handin.Box;
import cn.jihe.submission.handin.HandInFields;
import cn.jihe.submission.handin.HandInPlan;
import cn.jihe.submission.handin.HandInPlan.Fault;
import cn.jihe.submission.handin.PlannedFile;
import cn.jihe.submission.handin.PlannedForm;
import cn.jihe.submission.page.HandInView.AskedView;
import cn.jihe.submission.page.HandInView.BoxView;
import cn.jihe.submission.page.HandInView.FaultView;
import cn.jihe.submission.page.HandInView.FormRow;
import cn.jihe.submission.page.HandInView.OptionView;
import cn.jihe.submission.page.HandInView.Question;
import cn.jihe.text.ChinaTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes the page of handing in, in one language. */
final class HandInViews {

  /** With more forms than these those that nothing is asked of are folded. */
  private static final int FEW_FORMS = 12;

  /** More boxes no page takes. */
  private static final int MOST_BOXES = 1500;

  private static final int YEARS_BACK = 3;

  private final HandInWords words;
  private final RuleTexts rules;
  private final Map<String, String> faults = new HashMap<>();

  HandInViews(HandInWords words, RuleTexts rules) {
    this.words = words;
    this.rules = rules;
  }

  /** What the page knows besides the plan. */
  record Around(boolean before, String saved, Instant now) {}

  /**
   * The page.
   *
   * @param told the faults that are told now
   */
  HandInView of(HandInPlan plan, List<Fault> told, Around around) {
    told.forEach(fault -> faults.putIfAbsent(fault.field(), words.fault(fault)));
    List<FormRow> open = new ArrayList<>();
    List<FormRow> folded = new ArrayList<>();
    boolean few = plan.forms().count() <= FEW_FORMS;
    for (PlannedFile file : plan.files()) {
      for (PlannedForm form : file.forms()) {
        FormRow row = row(form, file);
        (few || row.question() != null ? open : folded).add(row);
      }
    }
    List<BoxView> required = new ArrayList<>();
    List<BoxView> optional = new ArrayList<>();
    List<BoxView> answered = new ArrayList<>();
    int unshown = boxes(plan, required, optional, answered);
    return new HandInView(
        plan.result().id(),
        words.say("summary", plan.files().size(), plan.forms().count()),
        told.stream().map(this::fault).toList(),
        around.before(),
        around.saved(),
        asked(plan, around.now()),
        open,
        folded,
        required,
        optional,
        answered,
        unshown,
        new ConfirmViews(words).of(plan));
  }

  private FaultView fault(Fault fault) {
    return new FaultView("#" + fault.field(), words.fault(fault));
  }

  private String wrong(String field) {
    return faults.getOrDefault(field, "");
  }

  private AskedView asked(HandInPlan plan, Instant now) {
    HandInFields fields = plan.fields();
    int thisYear = LocalDate.ofInstant(now, ChinaTime.ZONE).getYear();
    List<OptionView> years =
        IntStream.iterate(thisYear + 1, year -> year >= thisYear - YEARS_BACK, year -> year - 1)
            .mapToObj(String::valueOf)
            .map(year -> new OptionView(year, year, year.equals(fields.get(HandInFields.YEAR))))
            .toList();
    return new AskedView(
        plan.yearAsked() ? years : List.of(),
        plan.unitAsked() ? plan.units().stream().map(unit -> unit(unit, fields)).toList() : List.of(),
        plan.onBehalf(),
        fields.get(HandInFields.NOTE),
        wrong(HandInFields.YEAR),
        wrong(HandInFields.UNIT),
        wrong(HandInFields.NOTE));
  }

  /** By its code, if it has one: names may be those of several. */
  private static OptionView unit(Organisation unit, HandInFields fields) {
    String value = unit.code().orElse(unit.name());
    String said = fields.get(HandInFields.UNIT);
    return new OptionView(value, unit.name(), value.equals(said) || unit.name().equals(said));
  }

  private FormRow row(PlannedForm form, PlannedFile file) {
    Form read = form.foreseen().report().form();
    String unit =
        form.foreseen()
            .key()
            .map(key -> key.owner().unit().written())
            .orElseGet(() -> read.unit().text().strip());
    return new FormRow(
        form.id(),
        words.project(read.projectName().text()),
        file.file().name(),
        unit.isEmpty() ? words.say("unknown") : unit,
        form.foreseen()
            .key()
            .map(key -> String.valueOf(key.fiscalYear()))
            .or(() -> read.year().map(String::valueOf))
            .orElse(words.say("unknown")),
        words.kind(read.kind()),
        form.foreseen().newest().map(Version::number).map(String::valueOf).orElse("0"),
        marks(form),
        question(form));
  }

  private List<String> marks(PlannedForm form) {
    List<String> marks = new ArrayList<>();
    form.foreseen().newest().ifPresent(version -> marks.add(words.say("has", version.number())));
    form.foreseen().late().ifPresent(days -> marks.add(words.say("late", days)));
    String meanwhile = wrong(HandInFields.SEEN + form.id());
    if (!meanwhile.isEmpty()) {
      marks.add(meanwhile);
    }
    return marks;
  }

  private @Nullable Question question(PlannedForm form) {
    if (form.alike().isEmpty()) {
      return null;
    }
    List<OptionView> options = new ArrayList<>();
    for (Dossier dossier : form.alike()) {
      options.add(
          new OptionView(
              dossier.id().toString(),
              words.say("isThat", words.about(dossier.key())),
              form.chosen().filter(dossier.id()::equals).isPresent()));
    }
    options.add(
        new OptionView("none", words.say("isNone"), form.answered() && form.chosen().isEmpty()));
    return new Question(
        words.say("isTheSame"), options, wrong(HandInFields.DOSSIER + form.id()));
  }

  /** Those that have to be filled in first; gives how many have no room. */
  private int boxes(
      HandInPlan plan, List<BoxView> required, List<BoxView> optional, List<BoxView> answered) {
    BoxViews views = new BoxViews(rules, words, faults);
    for (PlannedForm form : plan.forms().toList()) {
      String project = form.foreseen().report().form().projectName().text();
      for (Box box : form.boxes()) {
        List<BoxView> to = box.isAnswered() ? answered : box.required() ? required : optional;
        to.add(views.of(box, project));
      }
    }
    int unshown = 0;
    int room = MOST_BOXES;
    for (List<BoxView> list : List.of(required, optional, answered)) {
      int shown = Math.min(room, list.size());
      unshown += list.size() - shown;
      list.subList(shown, list.size()).clear();
      room -= shown;
    }
    return unshown;
  }
}
