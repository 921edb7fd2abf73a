package cn.jihe.check.result;

import cn.jihe.check.FixChoice;
import cn.jihe.check.FixOutcome;
import cn.jihe.check.FixPipeline;
import cn.jihe.check.WorkbookPool;
import cn.jihe.check.result.Offers.Offer;
import cn.jihe.text.Language;
import cn.jihe.web.Sender;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Makes the chosen corrections in the files of a result. */
@Singleton
public final class CorrectedFiles {

  private final FixPipeline fixes;
  private final WorkbookPool pool;
  private final ResultService results;

  public CorrectedFiles(FixPipeline fixes, WorkbookPool pool, ResultService results) {
    this.fixes = fixes;
    this.pool = pool;
    this.results = results;
  }

  /** A file with its corrections made. */
  public record Corrected(KeptFile file, FixOutcome.Fixed fixed) {}

  /**
   * Corrects the files for which anything is chosen.
   *
   * @param chosen which of the offers
   */
  public List<Corrected> of(
      CheckedResult result, Predicate<Offer> chosen, Language language, Sender sender) {
    Map<KeptFile, List<Offer>> byFile =
        Offers.of(result).stream()
            .collect(Collectors.groupingBy(Offer::file, LinkedHashMap::new, Collectors.toList()));
    List<Corrected> corrected = new ArrayList<>();
    byFile.forEach(
        (file, offers) -> {
          List<Offer> wanted = offers.stream().filter(chosen).toList();
          if (!wanted.isEmpty()
              && fixed(result.kept(), file, choice(offers, wanted), language, sender)
                  instanceof FixOutcome.Fixed fixed) {
            corrected.add(new Corrected(file, fixed));
          }
        });
    return List.copyOf(corrected);
  }

  /** All safe ones and no other: it goes on until none is left. */
  private static FixChoice choice(List<Offer> offers, List<Offer> wanted) {
    List<Offer> safe = offers.stream().filter(Offer::safe).toList();
    return safe.equals(wanted)
        ? new FixChoice.AllSafe()
        : new FixChoice.Chosen(
            wanted.stream()
                .map(offer -> offer.finding().id())
                .collect(Collectors.toUnmodifiableSet()));
  }

  private FixOutcome fixed(
      KeptResult kept, KeptFile file, FixChoice choice, Language language, Sender sender) {
    byte[] bytes = results.bytes(kept, file);
    FixOutcome outcome = pool.run(sender, () -> fixes.fix(file.name(), bytes, choice, language));
    if (outcome instanceof FixOutcome.Unknown unknown && choice instanceof FixChoice.Chosen all) {
      // What is offered only in the year that the reader has said.
      Set<String> known = new LinkedHashSet<>(all.findings());
      known.removeAll(unknown.findings());
      return pool.run(
          sender, () -> fixes.fix(file.name(), bytes, new FixChoice.Chosen(known), language));
    }
    return outcome;
  }
}
