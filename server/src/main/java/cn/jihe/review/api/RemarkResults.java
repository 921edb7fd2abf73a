package cn.jihe.review.api;

import cn.jihe.account.Account;
import cn.jihe.account.Accounts;
import cn.jihe.account.Organisation;
import cn.jihe.account.Organisations;
import cn.jihe.form.FieldPath;
import cn.jihe.remark.Anchoring.Place;
import cn.jihe.remark.Author;
import cn.jihe.remark.PlacedRemark;
import cn.jihe.remark.Remark;
import cn.jihe.remark.RemarkState;
import cn.jihe.remark.Reply;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says remarks to whoever asks. */
@Singleton
final class RemarkResults {

  private final Accounts accounts;
  private final Organisations organisations;

  RemarkResults(Accounts accounts, Organisations organisations) {
    this.accounts = accounts;
    this.organisations = organisations;
  }

  /**
   * A remark with its place.
   *
   * @param inside whether its reader is among the reviewers and is told names
   */
  RemarkResult of(PlacedRemark placed, boolean inside) {
    return of(
        placed.remark(),
        placed.state(),
        placed.place().map(place -> now(placed.newest(), place)).orElse(null),
        inside);
  }

  private RemarkResult of(
      Remark remark, RemarkState state, RemarkResult.@Nullable Now now, boolean inside) {
    return new RemarkResult(
        remark.id().toString(),
        remark.dossier().toString(),
        remark.version(),
        remark.spot().path().map(FieldPath::value).orElse(null),
        remark.spot().key(),
        remark.spot().sheet(),
        remark.spot().cell(),
        remark.kind(),
        state,
        remark.text(),
        remark.finding().orElse(null),
        by(remark.author(), inside),
        remark.created().toString(),
        remark.replies().stream().map(reply -> said(reply, inside)).toList(),
        now);
  }

  private static RemarkResult.Now now(int version, Place place) {
    return new RemarkResult.Now(
        version,
        place.path().map(FieldPath::value).orElse(null),
        place.cell().sheet(),
        place.cell().a1(),
        place.was(),
        place.is(),
        place.isChanged());
  }

  private RemarkResult.Said said(Reply reply, boolean inside) {
    return new RemarkResult.Said(
        reply.id().toString(),
        reply.text(),
        by(reply.author(), inside),
        reply.created().toString());
  }

  /** Outside nobody learns which person it was. */
  RemarkResult.By by(Author author, boolean inside) {
    Optional<String> name =
        inside ? author.account().flatMap(accounts::find).map(Account::name) : Optional.empty();
    return new RemarkResult.By(
        author.role().orElse(null),
        author.organisation().flatMap(organisations::find).map(Organisation::name).orElse(null),
        name.orElse(null));
  }
}
