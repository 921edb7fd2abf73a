/**
 * The event script: Excel starts it for each save and each opening, where an administrator deployed
 * the add-in with the preview's save events. On Windows it runs without window and document.
 */
import { slim } from "../core/findings";
import { type Handover, handoverKey } from "../core/handover";
import { type Outcome, PATIENCE, within } from "../core/outcome";
import type { Settings } from "../core/settings";
import { type Verdict, verdictOf } from "../core/verdict";
import { wordsFor } from "../core/words";
import { announce, onEvent, onSaveEvent } from "../host/event";
import { displayLanguage, isSupported } from "../host/office";
import { glance } from "../host/saves";
import { store } from "../host/storage";
import { workbookName } from "../host/workbook";
import { Client } from "../server/client";
import { Checker } from "./checker";

/** The longest that leaving a note for the pane may take, in milliseconds. */
const NOTE_PATIENCE = 500;

const ALLOWED: Verdict = { allow: true, message: "", openPane: false };

/** The server writes them above this script: its runtime does not know where it comes from. */
function settings(): Settings | undefined {
  return (globalThis as { jihe?: Settings }).jihe;
}

/** No failure of ours may keep a save from going on. */
async function judged(happened: Handover["happened"]): Promise<Verdict> {
  try {
    const known = settings();
    // AutoSave comes every few seconds; the pane checks in a quiet moment instead.
    if (!known || (happened === "save" && (await isAutoSaved()))) return ALLOWED;
    const words = wordsFor(displayLanguage());
    const checker = new Checker(new Client(known.server, words.tag), known);
    const outcome = await within<Outcome>(PATIENCE, checker.check(), { kind: "slow" });
    const verdict = verdictOf(outcome, known.onSave, words);
    if (outcome.kind !== "notOurs") {
      await within(NOTE_PATIENCE, leave(happened, outcome, verdict), undefined);
    }
    return verdict;
  } catch {
    return ALLOWED;
  }
}

async function isAutoSaved(): Promise<boolean> {
  return isSupported("ExcelApi", "1.9") && (await glance()).autoSave;
}

async function leave(
  happened: Handover["happened"],
  outcome: Outcome,
  verdict: Verdict,
): Promise<void> {
  try {
    const shown: Outcome =
      outcome.kind === "checked" ? { ...outcome, result: slim(outcome.result) } : outcome;
    const note: Handover = { happened, at: Date.now(), outcome: shown, verdict };
    await store(handoverKey(await workbookName()), JSON.stringify(note));
  } catch {
    // Without the note the pane checks by itself.
  }
}

announce();

onSaveEvent("onDocumentSave", () => judged("save"));
onEvent("onDocumentOpened", () => judged("open"));
