/** What is remembered until the window is closed; nothing where the browser keeps nothing. */

export function remembered(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

export function remember(key: string, value: string): void {
  try {
    sessionStorage.setItem(key, value);
  } catch {
    // It then is as it was at first when the pane is opened again.
  }
}
