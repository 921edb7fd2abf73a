package cn.jihe.check.page.view;

import cn.jihe.check.CheckOutcome;
import cn.jihe.check.page.view.ResultView.Asked;
import cn.jihe.check.page.view.ResultView.FileView;
import cn.jihe.check.page.view.ResultView.Verdict;
import cn.jihe.check.result.Changes;
import cn.jihe.check.result.CheckedFile;
import cn.jihe.check.result.CheckedResult;
import cn.jihe.check.result.KeptResult;
import cn.jihe.rule.text.RuleTexts;
import cn.jihe.text.ChinaTime;
import cn.jihe.text.Language;
import cn.jihe.text.Messages;
import cn.jihe.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes what a page shows of a result, in one language. */
public final class ResultViews {

  private static final Messages MESSAGES = Messages.beside(ResultViews.class, "result");

  /** With more forms than these each has a page of its own. */
  public static final int FEW_FORMS = 20;

  /** With more forms than these they are folded, but for the first with an error. */
  private static final int ALL_OPEN = 3;

  private static final int YEARS_BACK = 3;

  private final Language language;
  private final Texts texts;
  private final FileViews files;

  public ResultViews(RuleTexts rules, Language language) {
    this.language = language;
    this.texts = MESSAGES.in(language);
    this.files = new FileViews(rules, language, texts);
  }

  /** The texts around what it makes. */
  public static Texts texts(Language language) {
    return MESSAGES.in(language);
  }

  /**
   * A result as a reader wants to see it.
   *
   * @param drawings of the forms that are to be drawn
   * @param now of which the years to choose from are counted
   */
  public ResultView of(CheckedResult result, ResultFilter filter, Drawings drawings, Instant now) {
    List<FileView> all = read(result, new FileViews.Wanted(filter, drawings));
    List<FormView> every = all.stream().flatMap(file -> file.forms().stream()).toList();
    boolean many = every.size() > FEW_FORMS;
    List<FileView> shown =
        unfolded(all.stream().map(file -> FileViews.filtered(file, filter)).toList());
    RuleRows byRule = new RuleRows(texts);
    shown.forEach(byRule::add);
    return new ResultView(
        result.kept().id().value(),
        result.kept().last(),
        texts.say("keptUntil", time(result.kept().expires())),
        texts.say("summary", result.files().size(), every.size()),
        verdicts(every),
        since(result),
        new ProblemViews(language, texts).of(result),
        asked(result.kept(), all, now),
        many ? worstFirst(shown) : shown,
        notChecked(result),
        byRule.rows(),
        every.stream().map(FormView::unit).filter(u -> !u.isEmpty()).distinct().sorted().toList(),
        many,
        result.isWaiting());
  }

  /**
   * One form of a result by its number, unfolded; empty when there is no such form.
   *
   * @param drawings of that form
   */
  public Optional<FormView> form(CheckedResult result, int number, Drawings drawings) {
    FileViews.Wanted wanted = new FileViews.Wanted(ResultFilter.ALL, drawings);
    FileViews.At at = new FileViews.At(result.kept(), number);
    return result
        .placeOf(number)
        .map(
            place ->
                files.form(place.file(), place.checked(), place.index(), at, wanted).unfolded());
  }

  private List<FileView> read(CheckedResult result, FileViews.Wanted wanted) {
    List<FileView> views = new ArrayList<>();
    int forms = 0;
    for (CheckedFile file : result.files()) {
      Optional<CheckOutcome.Checked> checked = file.checked();
      if (checked.isPresent()) {
        views.add(files.of(file, checked.get(), result.kept(), forms, wanted));
        forms += checked.get().report().forms().size();
      }
    }
    return views;
  }

  private String time(Instant instant) {
    return DateTimeFormatter.ofPattern(texts.say("timePattern"))
        .format(instant.atZone(ChinaTime.ZONE));
  }

  /** With few forms all are unfolded; else the first with an error, or the first of all. */
  private static List<FileView> unfolded(List<FileView> files) {
    List<FormView> forms = files.stream().flatMap(file -> file.forms().stream()).toList();
    Set<Integer> open = new HashSet<>();
    if (forms.size() <= ALL_OPEN) {
      forms.forEach(form -> open.add(form.number()));
    } else {
      forms.stream()
          .filter(form -> form.counts().errors() > 0)
          .findFirst()
          .or(() -> forms.stream().findFirst())
          .ifPresent(form -> open.add(form.number()));
    }
    return files.stream()
        .map(
            file ->
                FileViews.with(
                    file,
                    file.forms().stream()
                        .map(form -> open.contains(form.number()) ? form.unfolded() : form)
                        .toList()))
        .toList();
  }

  private static List<FileView> worstFirst(List<FileView> files) {
    return files.stream()
        .sorted(Comparator.comparing(FileView::counts, CountsView.WORST_FIRST))
        .map(file -> FileViews.with(file, file.worst()))
        .toList();
  }

  private List<Verdict> verdicts(List<FormView> forms) {
    long errors = forms.stream().filter(form -> form.counts().errors() > 0).count();
    long warnings =
        forms.stream()
            .filter(form -> form.counts().errors() == 0 && form.counts().warnings() > 0)
            .count();
    return Stream.of(
            new Verdict("error", errors == 0 ? "" : texts.say("withErrors", errors)),
            new Verdict("warning", warnings == 0 ? "" : texts.say("withWarnings", warnings)),
            new Verdict(
                "clean",
                forms.size() == errors + warnings
                    ? ""
                    : texts.say("passed", forms.size() - errors - warnings)))
        .filter(verdict -> !verdict.text().isEmpty())
        .toList();
  }

  private @Nullable String since(CheckedResult result) {
    List<Changes> changes = result.files().stream().flatMap(file -> file.since().stream()).toList();
    return changes.isEmpty()
        ? null
        : texts.say(
            "since",
            changes.stream().mapToInt(Changes::fixed).sum(),
            changes.stream().mapToInt(Changes::open).sum(),
            changes.stream().mapToInt(each -> each.added().size()).sum());
  }

  private @Nullable Asked asked(KeptResult kept, List<FileView> all, Instant now) {
    List<FormView> forms = all.stream().flatMap(file -> file.forms().stream()).toList();
    long noYear = forms.stream().filter(form -> form.year().equals(texts.say("noYear"))).count();
    long noUnit = forms.stream().filter(form -> form.unit().isEmpty()).count();
    boolean askYear = noYear > 0 || kept.stated().year().isPresent();
    boolean askUnit = noUnit > 0 || kept.stated().unit().isPresent();
    if (!askYear && !askUnit) {
      return null;
    }
    int thisYear = LocalDate.ofInstant(now, ChinaTime.ZONE).getYear();
    String text =
        noYear > 0 && noUnit > 0
            ? texts.say("askBoth", noYear, noUnit)
            : noYear > 0
                ? texts.say("askYear", noYear)
                : noUnit > 0 ? texts.say("askUnit", noUnit) : texts.say("stated");
    return new Asked(
        text,
        askYear,
        askUnit,
        IntStream.iterate(thisYear + 1, year -> year >= thisYear - YEARS_BACK, year -> year - 1)
            .mapToObj(String::valueOf)
            .toList(),
        kept.stated().year().map(String::valueOf).orElse(""),
        kept.stated().unit().orElse(""));
  }

  /** Each rule and reason once, with how many forms it concerns. */
  private List<String> notChecked(CheckedResult result) {
    record Reason(String rule, String text) {}
    Map<Reason, Integer> forms = new LinkedHashMap<>();
    result.files().stream()
        .flatMap(file -> file.checked().stream())
        .flatMap(checked -> checked.report().forms().stream())
        .forEach(
            form ->
                form.notCheckedGroups().stream()
                    .filter(group -> group.cells().isEmpty())
                    .map(group -> new Reason(group.rule(), group.reason().in(language)))
                    .distinct()
                    .forEach(reason -> forms.merge(reason, 1, Integer::sum)));
    return forms.entrySet().stream()
        .map(
            each ->
                texts.say(
                    "notChecked", each.getKey().rule(), each.getKey().text(), each.getValue()))
        .toList();
  }
}
