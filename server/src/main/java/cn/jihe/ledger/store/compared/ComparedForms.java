package cn.jihe.ledger.store.compared;

import cn.jihe.account.Scope;
import cn.jihe.form.name.ProjectName;
import cn.jihe.ledger.store.content.ComparedKeys;
import cn.jihe.ledger.store.scope.InScope;
import cn.jihe.rule.ComparedForm;
import cn.jihe.rule.ComparedIndicator;
import cn.jihe.rule.RuleContext.Budget;
import cn.jihe.rule.RuleContext.Neighbour;
import cn.jihe.target.Target;
import cn.jihe.text.StoredText;
import cn.jihe.words.LevelNames;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What submitted forms are compared by: kept with each, asked for by keys. */
@Singleton
public final class ComparedForms {

  /**
   * As many as are looked at of those that share indicators. Among them may be the form's own
   * earlier version and one or two that name the project otherwise; the next is another project's.
   */
  private static final int MOST_ALIKE = 5;

  /**
   * Of those that have one and the same indicator; more do not tell what a form was copied from.
   */
  private static final int MOST_OF_A_KEY = 50;

  private final ComparedFormRows forms;
  private final ComparedIndicatorRows indicators;

  ComparedForms(ComparedFormRows forms, ComparedIndicatorRows indicators) {
    this.forms = forms;
    this.indicators = indicators;
  }

  public ComparedKeys keys(ComparedForm form, Budget budget) {
    return ComparedKeys.of(form, budget, LevelNames.standard());
  }

  /** Submitted versions that are like one of these forms in some way, in the order of projects. */
  public List<Neighbour> neighbours(Budget budget, List<ComparedForm> alike, Scope scope) {
    List<ComparedKeys> keys = alike.stream().map(form -> keys(form, budget)).toList();
    Set<UUID> dossiers =
        new LinkedHashSet<>(forms.ofProjects(keys.stream().map(ComparedKeys::project).toList()));
    keys.stream()
        .flatMap(key -> key.goal().stream())
        .distinct()
        .forEach(goal -> dossiers.addAll(forms.ofGoal(goal, MOST_OF_A_KEY)));
    keys.forEach(key -> dossiers.addAll(sharing(key.meanings())));
    return current(List.copyOf(dossiers), scope).stream()
        .map(one -> new Neighbour(one.form(), budget, one.version()))
        .toList();
  }

  /** The version of a dossier that is in force; empty when it has none. */
  public Optional<ComparedForm> inForce(UUID dossier, Scope scope) {
    return forms
        .inForce(dossier, InScope.roots(scope))
        .map(form -> compared(form, indicators.of(dossier, form.version())));
  }

  /**
   * The dossiers that have most of these meanings. Of a meaning that very many have only the latest
   * are looked at, so that the cost does not grow with the record: whoever has nearly all of a
   * form's meanings is found by its rarer ones.
   */
  private List<UUID> sharing(List<String> meanings) {
    Map<UUID, Integer> shared = new LinkedHashMap<>();
    for (String meaning : Set.copyOf(meanings)) {
      Set.copyOf(indicators.ofMeaning(meaning, MOST_OF_A_KEY))
          .forEach(dossier -> shared.merge(dossier, 1, Integer::sum));
    }
    return shared.entrySet().stream()
        .sorted(
            Map.Entry.<UUID, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_ALIKE)
        .map(Map.Entry::getKey)
        .toList();
  }

  private record Kept(ComparedForm form, int version) {}

  private List<Kept> current(List<UUID> dossiers, Scope scope) {
    if (dossiers.isEmpty()) {
      return List.of();
    }
    Map<UUID, List<ComparedIndicatorRow>> rows =
        indicators.current(dossiers).stream()
            .collect(Collectors.groupingBy(ComparedIndicatorRow::dossierId));
    return forms.current(dossiers, InScope.roots(scope)).stream()
        .map(
            form ->
                new Kept(
                    compared(form, rows.getOrDefault(form.dossierId(), List.of())), form.version()))
        .toList();
  }

  private static ComparedIndicator indicator(ComparedIndicatorRow row) {
    return new ComparedIndicator(row.level2(), row.name(), Target.read(row.target()));
  }

  /** Keeps what will be compared of new submitted versions. */
  public void keep(List<NewVersion> versions) {
    List<ComparedFormRow> formRows = new ArrayList<>();
    List<ComparedIndicatorRow> indicatorRows = new ArrayList<>();
    for (NewVersion one : versions) {
      formRows.add(row(one));
      indicatorRows.addAll(rows(one));
    }
    forms.saveAll(formRows);
    indicators.saveAll(indicatorRows);
  }

  /** What is compared of these dossiers is found by these owners and years from now on. */
  public void move(Map<UUID, Budget> dossiers) {
    List<UUID> ids = List.copyOf(dossiers.keySet());
    Map<List<Object>, List<ComparedIndicatorRow>> rows =
        indicators.all(ids).stream()
            .collect(Collectors.groupingBy(row -> List.of(row.dossierId(), row.version())));
    List<ComparedFormRow> movedForms = new ArrayList<>();
    List<ComparedIndicatorRow> movedRows = new ArrayList<>();
    for (ComparedFormRow form : forms.all(ids)) {
      List<ComparedIndicatorRow> own =
          rows.getOrDefault(List.of(form.dossierId(), form.version()), List.of());
      ComparedKeys keys =
          keys(compared(form, own), Objects.requireNonNull(dossiers.get(form.dossierId())));
      movedForms.add(form.foundBy(keys));
      for (int i = 0; i < own.size(); i++) {
        movedRows.add(own.get(i).foundBy(keys.meanings().get(i)));
      }
    }
    forms.updateAll(movedForms);
    indicators.updateAll(movedRows);
  }

  private static ComparedForm compared(ComparedFormRow form, List<ComparedIndicatorRow> rows) {
    return new ComparedForm(
        form.kind(),
        new ProjectName(form.project()),
        form.goal(),
        rows.stream().map(ComparedForms::indicator).toList());
  }

  /** A new submitted version. */
  public record NewVersion(UUID dossier, int version, ComparedForm form, ComparedKeys keys) {}

  static ComparedFormRow row(NewVersion one) {
    return new ComparedFormRow(
        null,
        one.dossier(),
        one.version(),
        one.form().kind(),
        StoredText.name(one.form().project().written()),
        StoredText.name(one.form().goal()),
        one.keys().project(),
        one.keys().goal().orElse(null));
  }

  static List<ComparedIndicatorRow> rows(NewVersion one) {
    List<ComparedIndicator> rows = one.form().rows();
    return IntStream.range(0, rows.size())
        .mapToObj(
            i ->
                new ComparedIndicatorRow(
                    null,
                    one.dossier(),
                    one.version(),
                    i,
                    StoredText.name(rows.get(i).level2()),
                    StoredText.name(rows.get(i).name()),
                    StoredText.name(rows.get(i).wanted().text()),
                    one.keys().meanings().get(i)))
        .toList();
  }
}
