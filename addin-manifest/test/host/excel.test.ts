import { expect, test, vi } from "vitest";
import { onEvent, onSaveEvent } from "../../src/host/event";
import { glance, save } from "../../src/host/saves";
import { select, workbookName } from "../../src/host/workbook";
import { excel } from "./office";

test("the workbook's name and whether it is saved are loaded before they are read", async () => {
  excel({ name: "申报表.xlsx", isDirty: true, autoSave: false });
  expect(await workbookName()).toBe("申报表.xlsx");
  expect(await glance()).toMatchObject({ dirty: true, autoSave: false });
});

test("saving asks Excel for a plain save", async () => {
  const saved: string[] = [];
  excel({ save: (behaviour: string) => saved.push(behaviour) });
  await save();
  expect(saved).toEqual(["Save"]);
});

/** Excel as far as it binds handlers; gives what it bound. */
function handlers(): Map<string, (event: object) => void> {
  const bound = new Map<string, (event: object) => void>();
  vi.stubGlobal("Office", {
    actions: { associate: (name: string, run: (event: object) => void) => bound.set(name, run) },
  });
  return bound;
}

const STOPPED = { allow: false, message: "有 2 处错误", openPane: false };

test("a stopped save is ended as one, with its message, and not ended again", async () => {
  const ended: unknown[] = [];
  excel({ autorunEventCompleted: (options: unknown) => ended.push(options) });
  const bound = handlers();
  const completed = vi.fn();
  onSaveEvent("onDocumentSave", () => Promise.resolve(STOPPED));
  bound.get("onDocumentSave")?.({ completed });
  await vi.waitFor(() => {
    expect(ended).toEqual([
      { allowEvent: false, autorunEventType: "OnDocumentSave", message: "有 2 处错误" },
    ]);
  });
  await new Promise((resolve) => setTimeout(resolve));
  expect(completed).not.toHaveBeenCalled();
});

test("a save that Excel cannot be told of goes on", async () => {
  excel({});
  const bound = handlers();
  const completed = vi.fn();
  onSaveEvent("onDocumentSave", () => Promise.resolve(STOPPED));
  bound.get("onDocumentSave")?.({ completed });
  await vi.waitFor(() => {
    expect(completed).toHaveBeenCalledWith({ allowEvent: true });
  });
});

test("an event ends whatever happens in its handler", async () => {
  const bound = handlers();
  const completed = vi.fn();
  onEvent("onDocumentOpened", () => Promise.reject(new Error("no")));
  bound.get("onDocumentOpened")?.({ completed });
  await vi.waitFor(() => {
    expect(completed).toHaveBeenCalledOnce();
  });
});

test("a cell is selected on its own sheet", async () => {
  const selected: string[] = [];
  excel({
    worksheets: {
      getItemOrNullObject: (name: string) => ({
        isNullObject: name !== "汇总表",
        activate: () => selected.push(name),
        getRange: (cell: string) => ({ select: () => selected.push(cell) }),
      }),
    },
  });
  expect(await select({ sheet: "汇总表", cell: "F17" })).toBe(true);
  expect(selected).toEqual(["汇总表", "F17"]);
  expect(await select({ sheet: "没有了", cell: "F17" })).toBe(false);
});
