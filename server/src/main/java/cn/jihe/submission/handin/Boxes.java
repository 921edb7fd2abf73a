package cn.jihe.submission.handin;

import cn.jihe.excel.mark.typed.RowKeys;
import cn.jihe.reason.GivenReason;
import cn.jihe.reason.KnownReasons.Known;
import cn.jihe.reason.NewReason;
import cn.jihe.reason.ReasonCategory;
import cn.jihe.rule.Finding;
import cn.jihe.rule.Severity;
import cn.jihe.submission.ForeseenForm;
import cn.jihe.text.Sha256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The groups of warnings of the forms of one file, with what is typed about them. */
final class Boxes {

  private static final int ID = 12;

  private final int place;
  private final HandInFields fields;
  private final List<List<Box>> byForm = new ArrayList<>();

  /** Of each rule the box whose words go for the others as well. */
  private final Map<String, Box> shared = new HashMap<>();

  Boxes(int place, List<ForeseenForm> forms, HandInFields fields) {
    this.place = place;
    this.fields = fields;
    List<Map<String, List<Finding>>> groups = forms.stream().map(Boxes::groups).toList();
    Map<String, Integer> times = new HashMap<>();
    groups.forEach(
        form ->
            form.values().forEach(each -> times.merge(each.getFirst().rule(), 1, Integer::sum)));
    for (int i = 0; i < forms.size(); i++) {
      List<Box> boxes = new ArrayList<>();
      for (Map.Entry<String, List<Finding>> group : groups.get(i).entrySet()) {
        int others = times.getOrDefault(group.getValue().getFirst().rule(), 1) - 1;
        boxes.add(box(forms.get(i), i, group.getKey(), group.getValue(), others));
      }
      boxes.stream()
          .filter(box -> box.same() && box.said().isPresent())
          .forEach(box -> shared.putIfAbsent(box.rule(), box));
      byForm.add(boxes);
    }
  }

  /** What is named by this is of one form or group of one file, whatever version of it. */
  static String id(String... parts) {
    return Sha256.of(List.of(parts)).substring(0, ID);
  }

  /** Only of a form that is taken, or is as soon as something is said. */
  private static Map<String, List<Finding>> groups(ForeseenForm form) {
    Map<String, List<Finding>> groups = new LinkedHashMap<>();
    if (form.isTakable() || form.isToBeAnswered()) {
      form.report().findings().stream()
          .filter(finding -> finding.severity() == Severity.WARNING)
          .forEach(
              finding ->
                  groups
                      .computeIfAbsent(RowKeys.group(finding), none -> new ArrayList<>())
                      .add(finding));
    }
    return groups;
  }

  private Box box(
      ForeseenForm form, int index, String group, List<Finding> findings, int others) {
    String id = id(String.valueOf(place), String.valueOf(index), group);
    return new Box(
        id,
        group,
        findings,
        form.known().required(),
        given(form.known(), findings),
        typed(form.typed(), group, findings),
        ReasonCategory.of(fields.get(HandInFields.CATEGORY + id)),
        fields.get(HandInFields.TEXT + id),
        fields.has(HandInFields.SAME + id),
        others);
  }

  private static Optional<GivenReason> given(Known known, List<Finding> findings) {
    List<Optional<GivenReason>> answers = findings.stream().map(known::answer).toList();
    return answers.stream().allMatch(Optional::isPresent) ? answers.getFirst() : Optional.empty();
  }

  private static Optional<NewReason> typed(
      List<NewReason> typed, String group, List<Finding> findings) {
    List<Optional<NewReason>> answers =
        findings.stream()
            .map(
                finding ->
                    typed.stream()
                        .filter(
                            one -> one.key().equals(finding.key()) || one.key().equals(group))
                        .findFirst())
            .toList();
    return answers.stream().allMatch(Optional::isPresent) ? answers.getFirst() : Optional.empty();
  }

  /** Those of a form, as shown. */
  List<Box> of(int form) {
    return byForm.get(form);
  }

  /** What is said of the warnings of a form, in boxes of its own and of others. */
  List<NewReason> reasons(int form) {
    return of(form).stream().flatMap(box -> effective(box).said().stream()).toList();
  }

  private Box effective(Box box) {
    Box other = shared.get(box.rule());
    return box.isTouched() || box.isAnswered() || other == null ? box : box.saying(other);
  }
}
