/** Of Fluent's components those the pane uses, and its themes. */
import "@fluentui/web-components/button/define.js";
import "@fluentui/web-components/message-bar/define.js";
import "@fluentui/web-components/progress-bar/define.js";
import "@fluentui/web-components/switch/define.js";
import "@fluentui/web-components/text-input/define.js";
import { setTheme } from "@fluentui/web-components/theme/set-theme.js";
import { webDarkTheme, webLightTheme } from "@fluentui/tokens";

/**
 * Shows the pane in Office's colours.
 *
 * @param background Office's own; nothing for Fluent's
 */
export function showTheme(dark: boolean, background?: string): void {
  const theme = dark ? webDarkTheme : webLightTheme;
  setTheme(background === undefined ? theme : { ...theme, colorNeutralBackground1: background });
  document.documentElement.style.colorScheme = dark ? "dark" : "light";
}
