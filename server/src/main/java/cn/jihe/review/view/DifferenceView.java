package cn.jihe.review.view;

import cn.jihe.ledger.Version;
import cn.jihe.review.DifferenceService.Compared;
import cn.jihe.review.difference.CellChange;
import cn.jihe.review.difference.MovedRows;
import cn.jihe.review.difference.TextPiece;
import cn.jihe.review.difference.VersionDifference;
import cn.jihe.rule.Finding;
import cn.jihe.rule.text.RecordedMessages;
import cn.jihe.text.Language;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What has changed between two versions of a dossier, as people read it.
 *
 * @param dossier its id
 * @param unit as the dossier names it
 * @param versions all there are, the newest first
 * @param back findings that had been gone
 * @param nothing whether there is nothing to tell
 */
public record DifferenceView(
    String dossier,
    String project,
    String unit,
    int from,
    int to,
    List<VersionChoice> versions,
    List<CellLine> cells,
    List<MovedLine> moved,
    List<FindingLine> fixed,
    List<FindingLine> open,
    List<FindingLine> added,
    List<FindingLine> back,
    boolean nothing) {

  private static final String AND = "；";
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** A version with its state and when it came. */
  public record VersionChoice(int number, String text) {}

  /**
   * A change.
   *
   * @param what the word for its kind
   * @param style of its kind
   * @param grown by how much, of a number
   * @param asked findings of the earlier version that asked for it
   */
  public record CellLine(
      String what,
      String style,
      String field,
      String place,
      String before,
      String after,
      List<TextPiece> pieces,
      String grown,
      String percent,
      String asked) {}

  /** Rows that stand elsewhere. */
  public record MovedLine(String names, String before, String after, int rows) {}

  public static DifferenceView of(Compared compared, Language language) {
    Wordings words = Wordings.in(language);
    VersionDifference told = compared.difference();
    RecordedMessages old = compared.from().messages();
    RecordedMessages now = compared.to().messages();
    return new DifferenceView(
        compared.dossier().id().toString(),
        compared.to().report().form().projectName().text(),
        compared.dossier().key().owner().unit().written(),
        compared.from().version(),
        compared.to().version(),
        compared.versions().stream().map(version -> choice(version, words)).toList(),
        told.form().cells().stream().map(one -> line(one, compared, words)).toList(),
        told.form().moved().stream().map(rows -> line(rows, words)).toList(),
        FindingLine.of(told.findings().fixed(), old, words),
        FindingLine.of(told.findings().open(), now, words),
        FindingLine.of(told.findings().added(), now, words),
        FindingLine.of(told.findings().back(), now, words),
        told.isNothing());
  }

  private static VersionChoice choice(Version version, Wordings words) {
    return new VersionChoice(
        version.number(),
        words.say(
            "versionChoice",
            version.number(),
            words.state(version.state()),
            version.recorded().atZone(ZONE).toLocalDate()));
  }

  private static CellLine line(CellChange change, Compared compared, Wordings words) {
    List<Finding> asking = VersionDifference.asking(change, compared.from().report().findings());
    return new CellLine(
        words.say("what." + change.what().name()),
        change.what().name().toLowerCase(Locale.ROOT),
        words.field(change),
        Wordings.place(change.place()),
        change.before(),
        change.after(),
        change.pieces(),
        words.grown(change),
        words.percent(change),
        asking.stream()
            .map(one -> FindingLine.of(one, compared.from().messages(), words))
            .map(one -> one.name())
            .distinct()
            .collect(Collectors.joining(AND)));
  }

  private static MovedLine line(MovedRows rows, Wordings words) {
    return new MovedLine(
        String.join(words.say("and"), rows.names()),
        Wordings.place(rows.stood()),
        Wordings.place(rows.cell()),
        rows.names().size());
  }
}
