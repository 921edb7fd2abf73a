import type { Verdict } from "../core/verdict";

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
