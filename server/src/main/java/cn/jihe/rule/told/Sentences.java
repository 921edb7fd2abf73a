package cn.jihe.rule.told;

import cn.jihe.form.CellRef;
import cn.jihe.rule.Finding;
import cn.jihe.rule.Severity;
import cn.jihe.rule.text.FindingText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which sentences are said of several forms. What is about a form as a whole is a sentence by
 * itself, whatever else is said of that form; what is about a cell is one with all of its cell.
 */
final class Sentences {

  private record Sentence(List<String> codes, Severity severity, FindingText text) {}

  /** Where a sentence is said. */
  private record Place(int form, CellRef cell) {}

  private final Entries entries;
  private final Map<Sentence, List<Place>> places = new HashMap<>();

  /**
   * Of all entries of a report.
   *
   * @param forms those of each form
   */
  Sentences(Entries entries, List<List<Entry>> forms) {
    this.entries = entries;
    for (int i = 0; i < forms.size(); i++) {
      for (Entry entry : forms.get(i)) {
        Place place = new Place(i + 1, entry.cell());
        sentences(entry)
            .forEach(said -> places.computeIfAbsent(said, each -> new ArrayList<>(1)).add(place));
      }
    }
  }

  private Stream<Sentence> sentences(Entry entry) {
    return entry.whole() ? entry.findings().stream().map(this::of) : Stream.of(of(entry));
  }

  private Sentence of(Finding finding) {
    return new Sentence(List.of(finding.rule()), finding.severity(), entries.text(finding));
  }

  private static Sentence of(Entry entry) {
    return new Sentence(entry.codes(), entry.severity(), entry.text());
  }

  /**
   * Parts an entry into what is said here and what was said at earlier forms.
   *
   * @param number the form's, from 1
   * @param here takes the part that is said here, if any
   * @param elsewhere takes the parts that were said before
   */
  void part(int number, Entry entry, List<Entry> here, List<ToldForm.Said> elsewhere) {
    Map<Place, List<Finding>> bySpeaker = new LinkedHashMap<>();
    for (Finding finding : entry.findings()) {
      Sentence said = entry.whole() ? of(finding) : of(entry);
      bySpeaker.computeIfAbsent(first(said), each -> new ArrayList<>(2)).add(finding);
    }
    bySpeaker.forEach(
        (place, findings) -> {
          Entry part = entries.part(entry, findings);
          if (place.form() == number) {
            here.add(part.withSame(others(number, part)));
          } else {
            elsewhere.add(new ToldForm.Said(part, place.form(), place.cell()));
          }
        });
  }

  private Place first(Sentence said) {
    return places.getOrDefault(said, List.of()).getFirst();
  }

  private List<Entry.Elsewhere> others(int number, Entry part) {
    return sentences(part)
        .flatMap(
            said ->
                places.getOrDefault(said, List.of()).stream()
                    .map(Place::form)
                    .filter(form -> form != number)
                    .distinct()
                    .map(form -> new Entry.Elsewhere(said.codes().getFirst(), form)))
        .toList();
  }
}
