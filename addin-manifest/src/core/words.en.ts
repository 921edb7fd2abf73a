import type { Occasion } from "./means";
import type { Words } from "./words";

const OCCASIONS: Readonly<Record<Occasion, string>> = {
  user: "by hand",
  open: "on opening",
  save: "after saving",
  event: "on saving",
};

const some = (count: number, one: string): string =>
  `${String(count)} ${one}${count === 1 ? "" : "s"}`;

const SEVERITY = { ERROR: "Error", WARNING: "Warning", NOTE: "Note" } as const;

export const english: Words = {
  tag: "en",
  title: "Jihe",
  check: "Check",
  checkAndSave: "Check and save",
  step: {
    reading: "Reading the workbook…",
    sending: "Sending and checking…",
    marking: "Marking cells…",
    saving: "Saving…",
    signingIn: "Signing in…",
    signingOut: "Signing out…",
  },
  severity: SEVERITY,
  severities: { ERROR: "Errors", WARNING: "Warnings", NOTE: "Notes" },
  kind: { DECLARATION: "Declaration", SELF_EVALUATION: "Self-evaluation" },
  means: {
    event: "Checked on save (save event)",
    watch: "Checked right after each save",
    button: "Checked by the buttons Check and Check and save",
  },
  meansLabel: "How it checks",
  serverLabel: "Server",
  privacy: (server) =>
    `Only workbooks with a declaration or a self-evaluation are sent to ${server} for a check, and dropped after it; Submit stores them.`,
  notChecked: "Not checked yet",
  checkedAt: (time, occasion) => `Checked at ${time} (${OCCASIONS[occasion]})`,
  changedSince: "Changed since the check; save or check again to update.",
  clean: "Nothing was found.",
  noForm: "This workbook has no declaration and no self-evaluation; nothing was sent.",
  found: "Now",
  expected: "Should be",
  advice: "How to correct it",
  rule: (code) => `Rule ${code}`,
  goTo: (place) => `Go to ${place}`,
  marks: "Mark the cells",
  marksOff: "This Excel cannot mark cells.",
  marksRemain: (sheets) =>
    `The sheet “${sheets}” is protected, so its marks stay; they can be removed without protection.`,
  sheetProtected: (sheets) =>
    `The sheet “${sheets}” is protected and cannot be marked; the entries still lead to its cells.`,
  correct: "Correct",
  correctTo: (after) => `Change to “${after}”`,
  proposal: "Change to",
  wholeForm: "Whole form",
  wholeFile: "The file as a whole",
  noProject: "(no project name)",
  forms: (count) => some(count, "form"),
  cleanForms: (count) => `Nothing was found in ${some(count, "other form")}.`,
  findings: "Findings",
  only: "Show only",
  grouping: "Group",
  byForm: "By form",
  byRule: "By rule",
  worst: "Start here",
  next: "Next (F8)",
  previous: "Previous (Shift+F8)",
  keys: "F8 next, Shift+F8 previous; in the list also j and k, and Esc to close.",
  position: (number, count, what) => `${String(number)} of ${String(count)}: ${what}`,
  and: ", ",
  pause: ", ",
  pageBack: (count) => `${String(count)} more before`,
  pageOn: (count) => `${String(count)} more after`,
  noteHead: ({ leading, findings }) =>
    `${SEVERITY[leading.severity]} · ${findings.map((one) => `${one.name} (${one.rule})`).join(", ")}`,
  correctAll: (count) => `All safe corrections (${String(count)})`,
  preview: "These cells will be corrected",
  apply: "Correct them",
  cancel: "Cancel",
  undo: "Undo",
  corrected: (count) => `${some(count, "cell")} corrected.`,
  undone: (count) => `${some(count, "correction")} undone.`,
  skipped: (places) =>
    `${places} left alone: changed since, a formula, or protected. Please check again.`,
  submit: "Submit",
  signIn: "Sign in",
  signOut: "Sign out",
  signInHint:
    "Checking needs no sign-in; submitting does. This computer stays signed in until you sign out.",
  signInToSubmit: "Sign in first; submitting then goes on by itself.",
  signInAgain:
    "You are no longer signed in. Sign in again; submitting then goes on with all that you typed.",
  unreachableSignIn:
    "The server cannot be reached; not signed in. Check the network and try again.",
  signedOutHere:
    "Signed out on this computer, but the server did not answer. Revoke this computer later in the list under “My account” on the web page.",
  login: "Name",
  password: "Password",
  changePassword: "Change the password on the web page",
  note: "Why you submit for the unit",
  submitAdvice: {
    "not-your-unit":
      "Not submitted. Check the name of the unit on the form, or sign in with an account of that unit.",
    "note-missing": "Say below why you submit for the unit, then submit again.",
    "not-allowed":
      "Not submitted. Your account may not submit; ask the administrator of your unit.",
    "change-password": "Change the password first, then come back here and submit.",
  },
  submitHint: "Hands what stands here now to the server. A form with errors is kept as an attempt.",
  submitted: (id, time) => `Received (${time}), number ${id}`,
  submitFailed: "Not submitted; everything is still in the workbook. Please try again later.",
  year: "Fiscal year",
  unit: "Unit",
  submitAgain: "Submit with this",
  version: (number) => `version ${String(number)}`,
  templates: "Templates",
  openTemplate: "Open",
  download: "Download",
  templatesFailed: "The list of templates cannot be had right now.",
  onOpen: "Check this workbook when it is opened",
  saved: "Saved.",
  notSaved: (errors) =>
    `${some(errors, "error")}: not saved. Correct them, or save with Ctrl+S as it is.`,
  saveFailed: "Not saved; please save with Ctrl+S.",
  saveStopped: (errors) =>
    `Jihe: ${some(errors, "error")}, not saved. See the Jihe pane and correct them.`,
  saveWarned: (errors) => `Jihe: saved, but with ${some(errors, "error")}. See the Jihe pane.`,
  failed: "Something unexpected happened; please try again.",
  cellGone: (place) =>
    `${place} cannot be found; the sheet may have been renamed or deleted. Please check again.`,
  unreachable: "The server cannot be reached",
  outcome: (failure) => {
    switch (failure.kind) {
      case "notOurs":
        return english.noForm;
      case "refused":
        return `${failure.problem.title}: ${failure.problem.detail}`;
      case "tooLarge":
        return `Larger than ${String(Math.floor(failure.maxBytes / 1048576))} MB; nothing was sent. Save the forms in a workbook of their own.`;
      case "unreachable":
        return "The server cannot be reached; not checked. Saving is not affected. Check the network, or press Check later.";
      case "slow":
        return "No answer within 5 seconds; not checked this time. Saving is not affected. Press Check later.";
      case "unread":
        return `Excel did not give the workbook (${failure.reason}); not checked. Finish editing the cell and try again.`;
    }
  },
};
