package cn.jihe.check.page.view;

import cn.jihe.check.page.view.ResultView.FileView;
import cn.jihe.check.page.view.ResultView.PlaceView;
import cn.jihe.check.page.view.ResultView.RuleRow;
import cn.jihe.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Groups the findings of a result by their rules. */
final class RuleRows {

  /** So many places of a rule are listed; the filter shows all. */
  private static final int LISTED = 30;

  private static final int WIDEST = 20;
  private static final List<String> GRAVEST_FIRST = List.of("error", "warning", "note");

  private final Texts texts;
  private final Map<FindingView.RuleName, Group> groups = new LinkedHashMap<>();

  RuleRows(Texts texts) {
    this.texts = texts;
  }

  private static final class Group {
    private final Set<Integer> forms = new HashSet<>();
    private final Set<Integer> files = new HashSet<>();
    private final List<PlaceView> cells = new ArrayList<>();
    private int places;
  }

  /** What is shown of a file: of it as a whole, and of its forms. */
  void add(FileView file) {
    add(file, 0, file.name(), file.findings());
    for (FormView form : file.forms()) {
      add(file, form.number(), form.project(), form.findings());
    }
  }

  private void add(FileView file, int form, String project, List<FindingView> findings) {
    for (FindingView finding : findings) {
      for (FindingView.RuleName rule : finding.rules()) {
        Group group = groups.computeIfAbsent(rule, first -> new Group());
        if (form > 0) {
          group.forms.add(form);
        }
        group.files.add(file.number());
        group.places++;
        if (group.cells.size() < LISTED) {
          group.cells.add(new PlaceView(form, project, finding.id(), finding.place()));
        }
      }
    }
  }

  /** The gravest first, then the most frequent. */
  List<RuleRow> rows() {
    int most = groups.values().stream().mapToInt(group -> group.places).max().orElse(1);
    return groups.entrySet().stream()
        .map(
            each -> {
              Group group = each.getValue();
              return new RuleRow(
                  each.getKey().code(),
                  each.getKey().name(),
                  each.getKey().style(),
                  texts.say(each.getKey().style()),
                  group.places,
                  group.forms.size(),
                  group.files.size(),
                  Math.max(1, group.places * WIDEST / most),
                  List.copyOf(group.cells),
                  group.places - group.cells.size());
            })
        .sorted(
            Comparator.comparingInt((RuleRow row) -> GRAVEST_FIRST.indexOf(row.style()))
                .thenComparing(Comparator.comparingInt(RuleRow::places).reversed())
                .thenComparing(RuleRow::code))
        .toList();
  }
}
