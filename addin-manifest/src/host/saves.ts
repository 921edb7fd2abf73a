import type { Glance } from "../core/watch";

/** Calls back at each change of a cell's contents, by whomever. */
export async function onChange(changed: () => void): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(() => {
      changed();
      return Promise.resolve();
    });
    await context.sync();
  });
}

/** Whether the workbook has unsaved changes, and who saves it. */
export async function glance(): Promise<Glance> {
  return Excel.run(async (context) => {
    const workbook = context.workbook.load("isDirty,autoSave");
    await context.sync();
    return { now: Date.now(), dirty: workbook.isDirty, autoSave: workbook.autoSave };
  });
}

/** Saves, as Ctrl+S does. */
export async function save(): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.save(Excel.SaveBehavior.save);
    await context.sync();
  });
}
