package cn.jihe.inbox.api;

import cn.jihe.inbox.InboxService.Line;
import cn.jihe.inbox.InboxService.Part;
import cn.jihe.inbox.NoticeWords;
import cn.jihe.text.Language;
import cn.jihe.web.ListQuery;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of somebody's inbox.
 *
 * @param next null at the end
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "InboxPage", description = "What is news for you.")
public record InboxPage(
    List<Row> items,
    @Schema(description = "From 0.", example = "0") int page,
    @Schema(example = "50") int size,
    @Schema(description = "How many there are in all.", example = "12") long total,
    @Schema(description = "What `after` goes on with; null at the end.", nullable = true)
        @Nullable String next,
    @Schema(description = "How many are unread, counted up to 100.", example = "3") int unread) {

  /** One line. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "InboxItem", description = "One line of an inbox.")
  public record Row(
      @Schema(description = "Names it.") String id,
      @Schema(
              description =
                  "submitted, resubmitted, prepared, filed-for, referred, withdrawn, sent-back,"
                      + " returned, returned-to-department, accepted, reopened, undone, assigned,"
                      + " remark, reply, internal, reason-rejected, extended, period-opened,"
                      + " period-closed, period-reopened, due-soon, overdue, urged; later versions"
                      + " may know more.",
              example = "returned")
          String what,
      @Schema(
              description = "Its id; null: none, several, or one that is not in your scope now.",
              nullable = true)
          @Nullable String dossier,
      @Schema(description = "Of that dossier.", example = "2", nullable = true)
          @Nullable Integer version,
      @Schema(description = "How many the line tells of.", example = "1") int count,
      @Schema(description = "One sentence, in the language of the call.") String text,
      @Schema(description = "A path of the pages; null: nothing to show.", nullable = true)
          @Nullable String link,
      @Schema(example = "2025-02-14T01:30:00.123456Z") String created,
      @Schema(description = "Whether you have marked it as read.") boolean read) {}

  static InboxPage of(Part part, ListQuery query, int unread, Language language) {
    NoticeWords words = NoticeWords.in(language);
    return new InboxPage(
        part.lines().stream().map(line -> row(line, words)).toList(),
        query.page(),
        query.size(),
        part.total(),
        part.next().map(InboxController::text).orElse(null),
        unread);
  }

  private static Row row(Line line, NoticeWords words) {
    Optional<UUID> dossier = line.notice().dossier().filter(id -> line.known());
    return new Row(
        line.notice().id().toString(),
        line.notice().what().code(),
        dossier.map(UUID::toString).orElse(null),
        dossier.flatMap(id -> line.notice().version()).orElse(null),
        line.known() ? line.notice().amount() : 1,
        words.text(line),
        NoticeWords.link(line).orElse(null),
        line.notice().told().toString(),
        line.notice().read().isPresent());
  }
}
