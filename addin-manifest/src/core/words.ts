import type { FormKind, Severity } from "./api";
import type { Entry } from "./findings";
import type { Means, Occasion } from "./means";
import type { Outcome } from "./outcome";
import { english } from "./words.en";
import { chinese } from "./words.zh";

/** What went wrong with a check, of which there is something to say. */
export type Failure = Exclude<Outcome, { kind: "checked" }>;

export type Step = "reading" | "sending" | "marking" | "saving" | "signingIn" | "signingOut";

/** Everything the add-in says by itself; what the server finds it says itself. */
export interface Words {
  /** For Accept-Language. */
  readonly tag: "zh" | "en";
  readonly title: string;
  readonly check: string;
  readonly checkAndSave: string;
  readonly step: Readonly<Record<Step, string>>;
  readonly severity: Readonly<Record<Severity, string>>;
  /** Of several. */
  readonly severities: Readonly<Record<Severity, string>>;
  readonly kind: Readonly<Record<FormKind, string>>;
  readonly means: Readonly<Record<Means, string>>;
  readonly meansLabel: string;
  readonly serverLabel: string;
  readonly privacy: (server: string) => string;
  readonly notChecked: string;
  readonly checkedAt: (time: string, occasion: Occasion) => string;
  readonly changedSince: string;
  readonly clean: string;
  readonly noForm: string;
  readonly found: string;
  readonly expected: string;
  readonly advice: string;
  readonly rule: (code: string) => string;
  readonly goTo: (place: string) => string;
  readonly marks: string;
  readonly marksOff: string;
  readonly marksRemain: (sheets: string) => string;
  readonly sheetProtected: (sheets: string) => string;
  readonly correct: string;
  readonly correctTo: (after: string) => string;
  readonly proposal: string;
  /** In place of a cell, where a form as a whole is meant. */
  readonly wholeForm: string;
  readonly wholeFile: string;
  readonly noProject: string;
  /** How many forms, before the counts of what was found in them. */
  readonly forms: (count: number) => string;
  readonly cleanForms: (count: number) => string;
  /** Names the list of findings. */
  readonly findings: string;
  /** Names the buttons that choose a severity. */
  readonly only: string;
  /** Names the buttons by which the list is grouped. */
  readonly grouping: string;
  readonly byForm: string;
  readonly byRule: string;
  /** Marks the form with the gravest findings. */
  readonly worst: string;
  readonly next: string;
  readonly previous: string;
  readonly keys: string;
  /** Where one is, to be heard: number and count of the findings, and what is opened. */
  readonly position: (number: number, count: number, what: string) => string;
  /** Between names. */
  readonly and: string;
  /** Between parts of what is heard. */
  readonly pause: string;
  readonly pageBack: (count: number) => string;
  readonly pageOn: (count: number) => string;
  /** The first line of a note: how grave it is, and what is wrong by the names of the rules. */
  readonly noteHead: (entry: Entry) => string;
  readonly correctAll: (count: number) => string;
  readonly preview: string;
  readonly apply: string;
  readonly cancel: string;
  readonly undo: string;
  readonly corrected: (count: number) => string;
  readonly undone: (count: number) => string;
  readonly skipped: (places: string) => string;
  readonly submit: string;
  readonly signIn: string;
  readonly signOut: string;
  readonly signInHint: string;
  readonly signInToSubmit: string;
  readonly signInAgain: string;
  readonly unreachableSignIn: string;
  readonly signedOutHere: string;
  readonly login: string;
  readonly password: string;
  readonly changePassword: string;
  /** Why a reviewer hands in for a unit. */
  readonly note: string;
  /** What to do about a refusal, by its code, where trying later is not enough. */
  readonly submitAdvice: Readonly<Partial<Record<string, string>>>;
  readonly submitHint: string;
  readonly submitted: (id: string, time: string) => string;
  readonly submitFailed: string;
  readonly year: string;
  readonly unit: string;
  readonly submitAgain: string;
  readonly version: (number: number) => string;
  readonly templates: string;
  readonly openTemplate: string;
  readonly download: string;
  readonly templatesFailed: string;
  readonly onOpen: string;
  readonly saved: string;
  readonly notSaved: (errors: number) => string;
  readonly saveFailed: string;
  readonly saveStopped: (errors: number) => string;
  readonly saveWarned: (errors: number) => string;
  readonly failed: string;
  readonly cellGone: (place: string) => string;
  readonly outcome: (failure: Failure) => string;
  /** A problem of the server's that a call met instead of an answer. */
  readonly unreachable: string;
}

/** By Office's display language, such as zh-CN; everything but Chinese reads English. */
export function wordsFor(language: string): Words {
  return /^zh\b/i.test(language) ? chinese : english;
}
