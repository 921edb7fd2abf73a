/** The pane, which in a shared runtime lives on while it is closed. */
import type { Finding } from "../core/api";
import { SaveWatch } from "../core/watch";
import { wordsFor } from "../core/words";
import {
  displayLanguage,
  officeReady,
  onAction,
  onThemeChange,
  openBrowser,
  showPane,
  theme,
} from "../host/office";
import { supports } from "../host/supports";
import { openWorkbook, select } from "../host/workbook";
import { showTheme } from "../pane/fluent";
import { listenToKeys } from "../pane/keys";
import type { Actions } from "../pane/state";
import { show } from "../pane/view";
import { Client, fetchSettings } from "../server/client";
import { PeopleCalls } from "../server/people";
import { Browsing, startingLook } from "./browsing";
import { Checker } from "./checker";
import { Checks } from "./checks";
import { Correcting } from "./correcting";
import { Desk } from "./desk";
import { Entry } from "./entry";
import { Handing } from "./handing";
import { Marking } from "./marking";
import { Starting } from "./starting";
import { Watching } from "./watching";

const DARK = "(prefers-color-scheme: dark)";

async function start(): Promise<void> {
  const root = document.getElementById("pane");
  if (!root || !(await officeReady())) return;
  showOfficeTheme();
  onThemeChange(showOfficeTheme);
  matchMedia(DARK).addEventListener("change", showOfficeTheme);

  const settings = await fetchSettings();
  const server = new URL("../", document.baseURI).href;
  const words = wordsFor(displayLanguage());
  const client = new Client(server, words.tag);
  const state = {
    words,
    server,
    supports: supports(false),
    stale: false,
    marks: false,
    look: startingLook(),
    announced: "",
  };
  const desk = new Desk(state, (now) => {
    show(now, actions, root);
  });

  const watch = new SaveWatch();
  const marking = new Marking(desk, settings.mark);
  const checker = new Checker(client, settings);
  const checks = new Checks(desk, checker, marking, watch, settings.onSave);
  const correcting = new Correcting(desk, checks);
  const entry = new Entry(desk, new PeopleCalls(server, words.tag));
  const handing = new Handing(desk, checker, client, marking, checks, entry);
  const starting = new Starting(desk);
  const events = new URLSearchParams(location.search).get("events") === "1";
  const watching = new Watching(desk, checks, watch, events);
  const browsing = new Browsing(desk, goTo);

  const actions: Actions = {
    check: () => {
      desk.say(undefined);
      attempt(checks.check("user").then(() => starting.afterOwnCheck()));
    },
    checkAndSave: () => {
      attempt(checkAndSave());
    },
    goTo,
    open: (row) => {
      browsing.open(row);
    },
    close: () => {
      browsing.close();
    },
    step: (by) => {
      browsing.step(by);
    },
    group: (by) => {
      browsing.group(by);
    },
    choose: (severity) => {
      browsing.choose(severity);
    },
    fold: (group) => {
      browsing.fold(group);
    },
    page: (from) => {
      browsing.page(from);
    },
    correct: (finding) => {
      attempt(correcting.one(finding));
    },
    previewAll: () => {
      correcting.preview();
    },
    applyAll: () => {
      attempt(correcting.applyPreviewed());
    },
    cancelPreview: () => {
      desk.set({ preview: undefined });
    },
    undo: () => {
      attempt(correcting.undo());
    },
    mark: (on) => {
      attempt(marking.switch(on));
    },
    submit: (says) => {
      attempt(handing.submit(says));
    },
    askToSignIn: () => {
      entry.ask();
    },
    cancelSignIn: () => {
      entry.cancel();
    },
    signIn: (login, password) => {
      attempt(entry.signIn(login, password));
    },
    signOut: () => {
      attempt(entry.signOut());
    },
    openTemplate: (template) => {
      attempt(
        client.template(template.id).then(async (answer) => {
          if (answer.kind === "ok") await openWorkbook(answer.value);
          else openBrowser(new URL(template.href, server).href);
        }),
      );
    },
    startWithWorkbook: (on) => {
      attempt(starting.choose(on));
    },
  };

  function goTo(finding: Finding): void {
    const { sheet, cell } = finding;
    attempt(
      select(finding).then((found) => {
        if (!found) desk.say({ intent: "warning", text: words.cellGone(`${sheet}!${cell}`) });
      }),
    );
  }

  async function checkAndSave(): Promise<void> {
    await checks.checkAndSave();
    await starting.afterOwnCheck();
  }

  /** What fails on a click is said; the pane goes on. */
  function attempt(work: Promise<unknown>): void {
    work.catch((problem: unknown) => {
      log(problem);
      desk.say({ intent: "error", text: words.failed });
    });
  }

  root.replaceChildren();
  listenToKeys(actions);
  desk.set({});
  onAction("checkAndSave", async () => {
    await showPane();
    await checkAndSave();
  });
  attempt(
    client.templates().then((answer) => {
      desk.set({ templates: answer.kind === "ok" ? answer.value : "failed" });
    }),
  );
  // What one of them could not find out, as while a cell is being edited, keeps none from starting.
  for (const part of [entry, starting, marking, watching]) await part.start().catch(log);
}

function log(problem: unknown): void {
  console.error(problem);
}

function showOfficeTheme(): void {
  const office = theme();
  const dark = office?.dark ?? matchMedia(DARK).matches;
  showTheme(dark, office?.background);
}

// Where it cannot start, the page's own text stays, which says what to do.
start().catch(log);
