package cn.jihe.web;

import cn.jihe.file.Limits;
import cn.jihe.file.Refusal;
import cn.jihe.text.Language;
import cn.jihe.text.Messages;
import cn.jihe.text.Texts;
import java.util.Optional;
import java.util.stream.Stream;

/** Every way in which a call can fail. The codes are known to scripts outside. */
public enum ProblemKind {
  EMPTY(422, Refusal.EMPTY.code()),
  NOT_A_WORKBOOK(415, Refusal.NOT_A_WORKBOOK.code()),
  UNSUPPORTED_FORMAT(415, Refusal.UNSUPPORTED_FORMAT.code()),
  TOO_LARGE(413, Refusal.TOO_LARGE.code()),
  ENCRYPTED(422, Refusal.ENCRYPTED.code()),
  DAMAGED(422, Refusal.DAMAGED.code()),
  TOO_COMPLEX(422, Refusal.TOO_COMPLEX.code()),
  NO_FORM(422, Refusal.NO_FORM.code()),
  OTHER_FORM(422, Refusal.OTHER_FORM.code()),
  FILE_NOT_FOUND(404, "file-not-found"),
  FILE_UNREADABLE(403, "file-unreadable"),
  FILE_NAME_UNREADABLE(400, "file-name-unreadable"),
  OUTPUT_EXISTS(409, "output-exists"),
  OUTPUT_TAKEN(409, "output-taken"),
  OUTPUT_NOT_WRITTEN(403, "output-not-written"),
  BAD_REQUEST(400, "bad-request"),
  MISSING_FILE(400, "missing-file"),
  ONE_FILE_ONLY(400, "one-file-only"),
  BAD_YEAR(400, "bad-year"),
  BAD_FILTER(400, "bad-filter"),
  UNKNOWN_FINDING(422, "unknown-finding"),
  NOT_YOUR_UNIT(422, "not-your-unit"),
  AMBIGUOUS_UNIT(422, "ambiguous-unit"),
  NOTE_MISSING(422, "note-missing"),
  NOTE_TOO_LONG(422, "note-too-long"),
  NOT_A_REVIEWER(422, "not-a-reviewer"),
  OTHER_SITE(403, "other-site"),
  WRONG_HOST(421, "wrong-host"),
  TOO_MANY(429, "too-many"),
  TOO_MANY_FILES(422, "too-many-files"),
  TOO_MANY_FIELDS(422, "too-many-fields"),
  INFECTED(422, "infected"),
  NOT_SCANNED(503, "not-scanned"),
  NOT_SIGNED_IN(401, "not-signed-in"),
  NOT_ALLOWED(403, "not-allowed"),
  WRONG_LOGIN(401, "wrong-login"),
  CHANGE_PASSWORD(403, "change-password"),
  BAD_TOKEN(422, "bad-token"),
  CHANGED_MEANWHILE(409, "changed-meanwhile"),
  WRONG_VALUE(422, "wrong-value"),
  NAME_TAKEN(422, "name-taken"),
  CODE_TAKEN(422, "code-taken"),
  LOGIN_TAKEN(422, "login-taken"),
  CIRCULAR(422, "circular"),
  NO_SUCH_ORGANISATION(422, "no-such-organisation"),
  LAST_ADMINISTRATOR(409, "last-administrator"),
  OWN_REQUEST(409, "own-request"),
  NOT_WAITING(409, "not-waiting"),
  NO_TABLE(422, "no-table"),
  REMOVED(410, "removed"),
  REMOVAL_NOT_ASKED(409, "removal-not-asked"),
  OWN_REMOVAL(409, "own-removal"),
  NOT_THAT_DOSSIER(422, "not-that-dossier"),
  DOSSIER_EXISTS(409, "dossier-exists"),
  REASON_MISSING(422, "reason-missing"),
  NOT_NEWEST(409, "not-newest"),
  DECIDED(409, "decided"),
  OWN_SUBMISSION(409, "own-submission"),
  NOT_NOW(409, "not-now"),
  NOT_READY(409, "not-ready"),
  NO_SUCH_VERSION(422, "no-such-version"),
  NOTHING_TO_COMPARE(422, "nothing-to-compare"),
  NOT_SELF_EVALUATION(422, "not-self-evaluation"),
  NO_DECLARATION(422, "no-declaration"),
  NO_SUCH_PLACE(422, "no-such-place"),
  NO_SUCH_FINDING(422, "no-such-finding"),
  WRONG_TEXT(422, "wrong-text"),
  WRONG_REASON(422, "wrong-reason"),
  NOT_FOUND(404, "not-found"),
  METHOD_NOT_ALLOWED(405, "method-not-allowed"),
  NOT_ACCEPTABLE(406, "not-acceptable"),
  UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type"),
  REQUEST_FAILED(400, "request-failed"),
  BUSY(503, "busy"),
  STORE_UNAVAILABLE(503, "store-unavailable"),
  DAMAGED_RECORD(500, "damaged-record"),
  INTERNAL(500, "internal");

  private static final Messages MESSAGES = Messages.beside(ProblemKind.class, "problems");

  private final int status;
  private final String code;

  ProblemKind(int status, String code) {
    this.status = status;
    this.code = code;
  }

  public static ProblemKind of(Refusal refusal) {
    return switch (refusal) {
      case EMPTY -> EMPTY;
      case NOT_A_WORKBOOK -> NOT_A_WORKBOOK;
      case UNSUPPORTED_FORMAT -> UNSUPPORTED_FORMAT;
      case TOO_LARGE -> TOO_LARGE;
      case ENCRYPTED -> ENCRYPTED;
      case DAMAGED -> DAMAGED;
      case TOO_COMPLEX -> TOO_COMPLEX;
      case NO_FORM -> NO_FORM;
      case OTHER_FORM -> OTHER_FORM;
    };
  }

  /** The kind with this code; empty when there is none. */
  public static Optional<ProblemKind> ofCode(String code) {
    return Stream.of(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }

  /** The kind that stands for an HTTP status the server's own machinery answers with. */
  public static ProblemKind ofStatus(int status) {
    return switch (status) {
      case 401 -> NOT_SIGNED_IN;
      case 403 -> NOT_ALLOWED;
      case 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 406 -> NOT_ACCEPTABLE;
      case 415 -> UNSUPPORTED_MEDIA_TYPE;
      case 421 -> WRONG_HOST;
      case 429 -> TOO_MANY;
      case 503 -> BUSY;
      case 400 -> BAD_REQUEST;
      default -> status < 500 ? REQUEST_FAILED : INTERNAL;
    };
  }

  public int status() {
    return status;
  }

  /** Whether the same may succeed in a while. */
  public boolean passes() {
    return status == 429 || status == 503;
  }

  public String code() {
    return code;
  }

  public String title(Language language) {
    return texts(language).say(code + ".title");
  }

  /** What to do about it, when nothing more exact is known. */
  public String detail(Language language) {
    return texts(language)
        .say(
            code + ".detail",
            Limits.DEFAULT.uploadBytes() >> 20,
            Uploads.MOST_BYTES >> 20,
            Uploads.MOST_FILES);
  }

  private static Texts texts(Language language) {
    return MESSAGES.in(language);
  }
}
