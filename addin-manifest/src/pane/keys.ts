import type { Actions } from "./state";

/**
 * Goes through the findings by keys: F8 and Shift+F8 wherever the focus is, j and k only while it is
 * in the list, so that they disturb no other key of anybody's. Escape closes what is opened.
 */
export function listenToKeys(actions: Actions): void {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const inList = event.target instanceof Element && event.target.closest("#list") !== null;
    const by = stepOf(event, inList);
    if (by !== undefined) {
      event.preventDefault();
      actions.step(by);
      focusOpened();
    } else if (event.key === "Escape" && inList) {
      const row = openedRow();
      actions.close();
      row?.querySelector<HTMLElement>(".finding")?.focus();
    }
  });
}

function stepOf({ key, shiftKey }: KeyboardEvent, inList: boolean): 1 | -1 | undefined {
  if (key === "F8") return shiftKey ? -1 : 1;
  if (!inList || shiftKey) return undefined;
  return key === "j" ? 1 : key === "k" ? -1 : undefined;
}

function openedRow(): Element | null {
  return document.querySelector("#list .row.open");
}

function focusOpened(): void {
  openedRow()?.querySelector<HTMLElement>(".finding")?.focus({ preventScroll: true });
  reveal();
}

/** Brings the opened finding into sight, as far as it fits below the head that stays. */
export function reveal(): void {
  openedRow()?.scrollIntoView({ block: "nearest" });
}
