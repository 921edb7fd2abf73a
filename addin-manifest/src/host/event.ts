import type { Verdict } from "../core/verdict";

/** On the web the script runs in a page, and a page has to tell Office that it is there. */
export function announce(): void {
  try {
    void Office.onReady();
  } catch {
    // The JavaScript-only runtime of Windows needs no telling.
  }
}

/**
 * Binds the handler of an event that the manifest names. Whatever happens in it, Excel is told that
 * it has ended, and goes on.
 */
export function onEvent(name: string, handler: () => Promise<void>): void {
  Office.actions.associate(name, (event?: { completed?: (options?: object) => void }) => {
    const end = (): void => event?.completed?.({ allowEvent: true });
    handler().then(end, end);
  });
}

/** Lets the save go on, or stops it with a message. */
export async function completeSave({ allow, message }: Verdict): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.autorunEventCompleted({
      allowEvent: allow,
      autorunEventType: Excel.AutorunEventType.onDocumentSave,
      message,
    });
    await context.sync();
  });
}
