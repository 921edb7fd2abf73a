import type { Account } from "../core/account";
import type { Finding, Severity, SubmissionResult, Template } from "../core/api";
import type { Correction } from "../core/corrections";
import type { Group, Grouping, Row } from "../core/list";
import type { Look } from "../core/look";
import type { Occasion, Supports } from "../core/means";
import type { Outcome } from "../core/outcome";
import type { Says } from "../core/says";
import type { Step, Words } from "../core/words";

/** A line above everything else: what was done, or why not. */
export interface Message {
  readonly intent: "success" | "info" | "warning" | "error";
  readonly text: string;
  /** Whether the corrections it speaks of can be undone. */
  readonly undo?: boolean;
}

/** What came of handing in. */
export type Submission =
  | { readonly kind: "done"; readonly result: SubmissionResult }
  | {
      readonly kind: "failed";
      readonly text: string;
      /** Whether it takes a reason why a reviewer hands in for a unit. */
      readonly needsNote?: boolean;
      readonly changePassword?: boolean;
      /** What was said, to go along again. */
      readonly says?: Says;
    };

/** What the pane says while it asks who is there. */
export interface SignIn {
  /** As it was typed before; blank at first. */
  readonly login: string;
  /** Why it asks, or why nobody was let in. */
  readonly why?: string | undefined;
  readonly changePassword?: boolean;
}

/** All that the pane shows. */
export interface State {
  readonly words: Words;
  readonly server: string;
  readonly supports: Supports;
  /** What is going on; nothing when the pane waits for the user. */
  readonly busy?: Step | undefined;
  /** How far reading is, from 0 to 1. */
  readonly progress?: number | undefined;
  readonly outcome?: Outcome | undefined;
  /** Time of day of the last check, and what led to it. */
  readonly checked?: { readonly at: string; readonly occasion: Occasion } | undefined;
  /** Whether cells were changed since. */
  readonly stale: boolean;
  readonly marks: boolean;
  /** How the list of findings is looked at. */
  readonly look: Look;
  /** What a screen reader says of the finding that was just opened. */
  readonly announced: string;
  readonly message?: Message | undefined;
  /** Corrections that wait for a yes. */
  readonly preview?: readonly Correction[] | undefined;
  /** Who is signed in; nothing for nobody. */
  readonly account?: Account | undefined;
  /** Nothing while nobody is asked to sign in. */
  readonly signIn?: SignIn | undefined;
  readonly submission?: Submission | undefined;
  readonly templates?: readonly Template[] | "failed" | undefined;
  /** Nothing where this Excel cannot start an add-in with a workbook. */
  readonly startsWithWorkbook?: boolean | undefined;
}

/** What its user may do. */
export interface Actions {
  check(): void;
  checkAndSave(): void;
  goTo(finding: Finding): void;
  /** Opens a finding and selects its cell. */
  open(row: Row): void;
  close(): void;
  /** Opens the next finding, or the one before. */
  step(by: 1 | -1): void;
  group(by: Grouping): void;
  choose(severity: Severity): void;
  fold(group: Group): void;
  /** Draws another part of the groups, or of the lines of the unfolded group. */
  page(from: { groups: number } | { rows: number }): void;
  correct(finding: Finding): void;
  previewAll(): void;
  applyAll(): void;
  cancelPreview(): void;
  undo(): void;
  mark(on: boolean): void;
  submit(says: Says): void;
  askToSignIn(): void;
  cancelSignIn(): void;
  signIn(login: string, password: string): void;
  signOut(): void;
  openTemplate(template: Template): void;
  startWithWorkbook(start: boolean): void;
}
