/** The Office around us. */

/** Waits until Office is there; false in a page that stands by itself or in another application. */
export async function officeReady(): Promise<boolean> {
  const info = await Office.onReady();
  // Office's own typing says it is always there; in a plain browser it is null.
  return (info.host as Office.HostType | null) === Office.HostType.Excel;
}

/** Office's display language, such as zh-CN. */
export function displayLanguage(): string {
  // Left out in some runtimes; the event script must not fail for want of it.
  const context: Partial<Office.Context> = Office.context;
  return context.displayLanguage ?? "zh-CN";
}

/** Which Excel this is: its platform, such as PC, and its version; nothing where it does not say. */
export function thisExcel(): { platform: string | undefined; version: string | undefined } {
  const context: Partial<Office.Context> = Office.context;
  const says = context.diagnostics as Partial<Office.ContextInformation> | undefined;
  return { platform: says?.platform as string | undefined, version: says?.version };
}

export function isSupported(set: string, version: string): boolean {
  return Office.context.requirements.isSetSupported(set, version);
}

/** Colours of Office's theme. */
export interface Theme {
  readonly dark: boolean;
  readonly background: string;
}

const DARK_BELOW = 0x80;

/** The theme Office shows; nothing where it does not say. */
export function theme(): Theme | undefined {
  // Older versions and the web leave it out.
  const office = Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined;
  const background = office?.bodyBackgroundColor;
  if (background === undefined || !/^#?[\da-f]{6}$/i.test(background)) return undefined;
  const hex = background.replace("#", "");
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
  const dark = (red * 299 + green * 587 + blue * 114) / 1000 < DARK_BELOW;
  return { dark: office?.isDarkTheme ?? dark, background: `#${hex}` };
}

/** Calls back when the theme changes; Offices that do not tell are left alone. */
export function onThemeChange(changed: () => void): void {
  try {
    Office.context.document.addHandlerAsync(Office.EventType.OfficeThemeChanged, changed);
  } catch {
    // Not every Office has the event; the theme of the start stays.
  }
}

/** Binds a function that the manifest names; Office waits until it has completed. */
export function onAction(name: string, action: () => Promise<void>): void {
  Office.actions.associate(name, (event?: Office.AddinCommands.Event) => {
    void action().finally(() => event?.completed());
  });
}

/** Opens an address in the user's browser; false where Office cannot. */
export function openBrowser(address: string): boolean {
  if (!isSupported("OpenBrowserWindowApi", "1.1")) return false;
  Office.context.ui.openBrowserWindow(address);
  return true;
}

/** Opens the pane, where the add-in lives on without it. */
export async function showPane(): Promise<void> {
  if (isSupported("SharedRuntime", "1.1")) await Office.addin.showAsTaskpane();
}

/** Whether the add-in starts with this workbook; nothing where that is not to be had. */
export async function startsWithWorkbook(): Promise<boolean | undefined> {
  if (!isSupported("SharedRuntime", "1.1")) return undefined;
  return (await Office.addin.getStartupBehavior()) === Office.StartupBehavior.load;
}

/** Office keeps this in the workbook. */
export async function startWithWorkbook(start: boolean): Promise<void> {
  await Office.addin.setStartupBehavior(
    start ? Office.StartupBehavior.load : Office.StartupBehavior.none,
  );
}
