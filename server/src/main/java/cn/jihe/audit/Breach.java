package cn.jihe.audit;

import cn.jihe.text.Language;
import cn.jihe.text.Messages;

/**
 * A place where the record contradicts itself, or what is known of it outside.
 *
 * @param first number of the event it is about, or of the first of several; 0 when it is about none
 * @param last number of the last of several; else the same
 * @param place id of the row it is about, such as a submission's; empty when the event says it all
 */
public record Breach(Kind kind, long first, long last, String place) {

  /** How the record was tampered with, as far as can be told from what is left. */
  public enum Kind {
    /** An event is not as it was written. */
    CHANGED,
    /** An event is missing between others. */
    DELETED,
    /** An event was put between others. */
    INSERTED,
    /** Two events changed places. */
    SWAPPED,
    /** The last events are missing. */
    CUT,
    /** The head is not the last event. */
    CHAIN_HEAD,
    /** The chain holds, but is not the one that an anchor or a receipt knows. */
    REWRITTEN,
    /** Anchors or receipts know events behind the end: cut off, or an older backup was restored. */
    BEYOND,
    /** There are anchors of another ledger. */
    FOREIGN_ANCHOR,
    /** An anchor cannot be read. */
    BROKEN_ANCHOR,
    SUBMISSION_MISSING,
    SUBMISSION_CHANGED,
    /** A submission that no event tells of. */
    SUBMISSION_INSERTED,
    BYTES_MISSING,
    BYTES_CHANGED,
    /** Bytes that no submission is of. */
    BYTES_INSERTED,
    FORM_MISSING,
    FORM_CHANGED,
    FORM_INSERTED,
    VERSION_MISSING,
    VERSION_CHANGED,
    VERSION_INSERTED,
    STEP_MISSING,
    STEP_CHANGED,
    /** A step that no event tells of. */
    STEP_INSERTED,
    REMARK_MISSING,
    REMARK_CHANGED,
    /** A remark that no event tells of. */
    REMARK_INSERTED,
    REPLY_MISSING,
    REPLY_CHANGED,
    /** A reply that no event tells of. */
    REPLY_INSERTED,
    REASON_MISSING,
    REASON_CHANGED,
    /** A reason that no event tells of. */
    REASON_INSERTED,
    VERDICT_MISSING,
    VERDICT_CHANGED,
    /** A reason is taken, or not, and no event tells of it. */
    VERDICT_INSERTED,
    /** The head of a dossier, or its unit, project or year, is not what the events say. */
    DOSSIER_CHANGED
  }

  /** About one event. */
  public static Breach at(Kind kind, long number) {
    return new Breach(kind, number, number, "");
  }

  /** About one event of several, nobody knows which, or about all of them. */
  public static Breach between(Kind kind, long first, long last) {
    return new Breach(kind, first, last, "");
  }

  /** About a row that an event tells of. */
  public static Breach of(Kind kind, long number, String place) {
    return new Breach(kind, number, number, place);
  }

  /** For people: what, and where. */
  public String said(Language language) {
    return Messages.beside(Breach.class, "breaches")
        .in(language)
        .say(kind.name(), first, last, place);
  }
}
