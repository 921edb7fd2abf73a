/** What the pane and the event script share; the script's runtime has no other storage. */

export async function stored(key: string): Promise<string | null> {
  return OfficeRuntime.storage.getItem(key);
}

export async function store(key: string, value: string): Promise<void> {
  await OfficeRuntime.storage.setItem(key, value);
}
