/** What the pane and the event script share; the script's runtime has no other storage. */

export async function stored(key: string): Promise<string | null> {
  return OfficeRuntime.storage.getItem(key);
}

export async function store(key: string, value: string): Promise<void> {
  await OfficeRuntime.storage.setItem(key, value);
}

/** What an Excel without a storage of its own keeps until the pane is closed. */
const meanwhile = new Map<string, string>();

/** What was kept for the pane alone; nothing where nothing is to be had of it. */
export async function kept(key: string): Promise<string | null> {
  try {
    return await stored(key);
  } catch {
    return meanwhile.get(key) ?? null;
  }
}

export async function keep(key: string, value: string): Promise<void> {
  try {
    await store(key, value);
  } catch {
    meanwhile.set(key, value);
  }
}

export async function forget(key: string): Promise<void> {
  meanwhile.delete(key);
  try {
    await OfficeRuntime.storage.removeItem(key);
  } catch {
    // There was none to forget it.
  }
}
