import type { Outcome } from "./outcome";
import type { OnSave } from "./settings";
import type { Words } from "./words";

/** What a save before which we were asked comes to. */
export interface Verdict {
  readonly allow: boolean;
  /** For the one who saves; empty when there is nothing to say. */
  readonly message: string;
  /** Whether the pane should open to show it. */
  readonly openPane: boolean;
}

/** Only ERRORs that were really found stop a save; whatever fails on our side lets it through. */
export function verdictOf(outcome: Outcome, onSave: OnSave, words: Words): Verdict {
  if (outcome.kind !== "checked") {
    const silent = outcome.kind === "notOurs";
    return { allow: true, message: silent ? "" : words.outcome(outcome), openPane: false };
  }
  const { errors } = outcome.result.summary;
  if (errors === 0) return { allow: true, message: "", openPane: false };
  return {
    allow: onSave !== "stop",
    message: onSave === "stop" ? words.saveStopped(errors) : words.saveWarned(errors),
    openPane: onSave !== "show",
  };
}
