import type { Verdict } from "../core/verdict";

/** On the web the script runs in a page, and a page has to tell Office that it is there. */
export function announce(): void {
  try {
    void Office.onReady();
  } catch {
    // The JavaScript-only runtime of Windows needs no telling.
  }
}

/** The event as the handler gets it; not every runtime gives it a way to end. */
interface Event {
  completed?: (options?: object) => void;
}

/**
 * Binds the handler of saving. Its verdict ends the event; where Excel cannot be told, or the
 * handler failed, the save goes on.
 */
export function onSaveEvent(name: string, judge: () => Promise<Verdict>): void {
  Office.actions.associate(name, (event?: Event) => {
    judge()
      .then(completeSave)
      .catch(() => event?.completed?.({ allowEvent: true }));
  });
}

/** Binds the handler of another event; whatever happens in it, Excel is told that it has ended. */
export function onEvent(name: string, handler: () => Promise<unknown>): void {
  Office.actions.associate(name, (event?: Event) => {
    const end = (): void => event?.completed?.();
    handler().then(end, end);
  });
}

/** Lets the save go on, or stops it with a message. */
async function completeSave({ allow, message }: Verdict): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.autorunEventCompleted({
      allowEvent: allow,
      // Not the enumeration, which only Microsoft's beta library has.
      autorunEventType: "OnDocumentSave",
      message,
    });
    await context.sync();
  });
}
