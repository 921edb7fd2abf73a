// Excel, for tests. Microsoft's own library of Excel's objects stands before this file, as the
// server serves it: proxies, queues, load and sync are the real ones. This file gives what the
// library expects around it, the common API, and takes its messages to the host in Java.
(function (scope) {
  "use strict";
  // { script, language, platform, dark, url, sets: { "ExcelApi": "1.15", … } }
  const settings = scope.excelSettings;
  // (kind, text) → a promise of texts
  const ask = scope.excelAsk;
  const lib = scope.OfficeExtension;
  const decode = scope.atob.bind(scope);

  /** The host's messages: the answers to what the library sent, and events. */
  const bridge = {
    async sendMessageToHost(text) {
      for (const message of await ask("batch", text)) {
        bridge.onMessageFromHost(message);
      }
    },
  };
  lib.HostBridge.init(bridge);

  function version(text) {
    return String(text ?? "1.1").split(".").map(Number);
  }

  function isSetSupported(name, wanted) {
    const has = settings.sets[name];
    if (has === undefined) return false;
    const [major, minor] = version(has);
    const [wantedMajor, wantedMinor] = version(wanted);
    return major > wantedMajor || (major === wantedMajor && minor >= (wantedMinor || 0));
  }

  /** What the library itself says of a member that this Excel does not have. */
  function demand(set, wanted, member) {
    if (!isSetSupported(set, wanted)) {
      throw Object.assign(
        new Error(`${member} is part of ${set} ${wanted}, which this Excel does not have.`),
        { name: "RichApi.Error", code: "ApiNotFound" },
      );
    }
  }

  const STATUS = { Succeeded: "succeeded", Failed: "failed" };

  /** Calls back as the common API does: always later, never throwing at the caller. */
  function later(callback, make) {
    Promise.resolve()
      .then(make)
      .then(
        (value) => ({ status: STATUS.Succeeded, value }),
        (error) => ({
          status: STATUS.Failed,
          value: undefined,
          error: { name: error.name, message: error.message, code: error.code ?? 5001 },
        }),
      )
      .then((result) => callback && callback(result));
  }

  function failure(code, name, message) {
    return Object.assign(new Error(message), { name, code });
  }

  const LARGEST_SLICE = 4194304;
  let filesOpen = 0;

  function openFile(bytes, sliceSize) {
    let open = true;
    filesOpen++;
    return {
      size: bytes.length,
      sliceCount: Math.ceil(bytes.length / sliceSize),
      getSliceAsync(index, callback) {
        later(callback, () => {
          const start = index * sliceSize;
          if (!open) throw failure(5001, "Internal Error", "The file is closed.");
          if (!(index >= 0 && start < bytes.length)) {
            throw failure(5010, "Invalid value", "The slice does not exist.");
          }
          const data = Array.from(bytes.subarray(start, start + sliceSize));
          return { data, index, size: data.length };
        });
      },
      closeAsync(callback) {
        later(callback, () => {
          if (open) filesOpen--;
          open = false;
        });
      },
    };
  }

  /** At most two files are in memory at once, as documented. */
  function getFileAsync(type, ...rest) {
    const callback = rest.find((argument) => typeof argument === "function");
    const sliceSize = rest.find((argument) => typeof argument === "object")?.sliceSize ?? LARGEST_SLICE;
    later(callback, async () => {
      if (type !== "compressed") {
        throw failure(1009, "Data Read Error", "The file type is not supported.");
      }
      if (!(sliceSize > 0 && sliceSize <= LARGEST_SLICE)) {
        throw failure(5010, "Invalid value", "The slice size is not supported.");
      }
      if (filesOpen >= 2) {
        throw failure(12001, "Internal Error", "Two files of this document are open already.");
      }
      const text = decode((await ask("file", ""))[0]);
      return openFile(
        Uint8Array.from(text, (sign) => sign.charCodeAt(0)),
        sliceSize,
      );
    });
  }

  const EVENTS = { OfficeThemeChanged: "officeThemeChanged", DocumentSelectionChanged: "documentSelectionChanged" };
  const handlers = new Map();

  function addHandlerAsync(type, handler, ...rest) {
    later(rest.find((argument) => typeof argument === "function"), () => {
      if (!Object.values(EVENTS).includes(type)) throw failure(5015, "Not supported", "No such event.");
      handlers.set(type, [...(handlers.get(type) ?? []), handler]);
    });
  }

  function removeHandlerAsync(type, ...rest) {
    later(rest.find((argument) => typeof argument === "function"), () => {
      const handler = rest.find((argument) => typeof argument === "object")?.handler;
      handlers.set(type, handler ? (handlers.get(type) ?? []).filter((each) => each !== handler) : []);
    });
  }

  function theme(dark) {
    return dark
      ? {
          bodyBackgroundColor: "#262626",
          bodyForegroundColor: "#FFFFFF",
          controlBackgroundColor: "#383838",
          controlForegroundColor: "#FFFFFF",
          isDarkTheme: true,
        }
      : {
          bodyBackgroundColor: "#FFFFFF",
          bodyForegroundColor: "#242424",
          controlBackgroundColor: "#F5F5F5",
          controlForegroundColor: "#242424",
          isDarkTheme: false,
        };
  }

  const context = {
    displayLanguage: settings.language,
    contentLanguage: settings.language,
    host: "Excel",
    platform: settings.platform,
    diagnostics: { host: "Excel", platform: settings.platform, version: "16.0.19127.20000" },
    requirements: { isSetSupported },
    touchEnabled: false,
    officeTheme: theme(settings.dark),
    document: { url: settings.url, mode: "readWrite", getFileAsync, addHandlerAsync, removeHandlerAsync },
    ui: {
      openBrowserWindow(url) {
        demand("OpenBrowserWindowApi", "1.1", "openBrowserWindow");
        if (!/^https?:/.test(url)) throw failure(5010, "Invalid value", "Not a web address.");
        void ask("browse", url);
      },
      displayDialogAsync(url, ...rest) {
        later(rest.find((argument) => typeof argument === "function"), () => {
          throw failure(12007, "Dialog", `No dialogs here: ${url}`);
        });
      },
    },
  };

  const actions = new Map();
  const visibility = new Set();

  /** Calls the shared runtime's handlers after the pane came or went. */
  function shown(visible) {
    for (const handler of visibility) {
      handler({ visibilityMode: visible ? "Taskpane" : "Hidden" });
    }
  }

  async function shared(member, kind, text) {
    demand("SharedRuntime", "1.1", `Office.addin.${member}`);
    return (await ask(kind, text))[0];
  }

  const addin = {
    setStartupBehavior: async (behavior) => void (await shared("setStartupBehavior", "setStartup", behavior)),
    getStartupBehavior: () => shared("getStartupBehavior", "startup", ""),
    showAsTaskpane: async () => {
      await shared("showAsTaskpane", "pane", "Taskpane");
      shown(true);
    },
    hide: async () => {
      await shared("hide", "pane", "Hidden");
      shown(false);
    },
    onVisibilityModeChanged: async (handler) => {
      demand("SharedRuntime", "1.1", "Office.addin.onVisibilityModeChanged");
      visibility.add(handler);
      return async () => void visibility.delete(handler);
    },
  };

  const info = { host: "Excel", platform: settings.platform };
  const ready = new Promise((resolve) => {
    // The runtime without pages never gets ready, as documented.
    if (!settings.script) setTimeout(() => resolve(info), 0);
  });

  const Office = {
    context,
    onReady(callback) {
      return callback ? ready.then((value) => (callback(value), value)) : ready;
    },
    actions: {
      associate(name, action) {
        actions.set(name, action);
      },
    },
    AsyncResultStatus: STATUS,
    EventType: EVENTS,
    FileType: { Text: "text", Compressed: "compressed", Pdf: "pdf" },
    HostType: { Excel: "Excel", Word: "Word", PowerPoint: "PowerPoint", Outlook: "Outlook" },
    PlatformType: {
      PC: "PC",
      OfficeOnline: "OfficeOnline",
      Mac: "Mac",
      iOS: "iOS",
      Android: "Android",
      Universal: "Universal",
    },
    StartupBehavior: { none: "None", load: "Load" },
    VisibilityMode: { hidden: "Hidden", taskpane: "Taskpane" },
  };
  if (settings.script) {
    delete context.ui;
  } else {
    Office.addin = addin;
    ready.then(() => Office.initialize && Office.initialize("documentOpened"));
  }
  scope.Office = Office;

  const pairs = async (kind, text) => JSON.parse((await ask(kind, text))[0]);
  const storage = {
    getItem: async (key) => (await pairs("stored", JSON.stringify([key])))[key] ?? null,
    getItems: (keys) => pairs("stored", JSON.stringify(keys)),
    getKeys: async () => Object.keys(await pairs("stored", "")),
    setItem: async (key, value) => void (await ask("store", JSON.stringify({ [key]: String(value) }))),
    setItems: async (values) => void (await ask("store", JSON.stringify(values))),
    removeItem: async (key) => void (await ask("forget", JSON.stringify([key]))),
    removeItems: async (keys) => void (await ask("forget", JSON.stringify(keys))),
  };
  scope.OfficeRuntime = { storage };

  /** What the user and the host do to the add-in. */
  scope.excelStandIn = {
    tell: (message) => bridge.onMessageFromHost(message),
    actions: () => [...actions.keys()],
    /** Runs the action of a button, a shortcut or an event; ends when the action has said so. */
    act: (name, details) =>
      new Promise((resolve, reject) => {
        const action = actions.get(name);
        if (!action) {
          reject(new Error(`No action of that name is associated: ${name}`));
          return;
        }
        Promise.resolve(action({ ...details, completed: () => resolve("completed") })).catch(reject);
      }),
    start: (name, details) => Promise.resolve(actions.get(name)(details)),
    theme(dark) {
      context.officeTheme = theme(dark);
      for (const handler of handlers.get(EVENTS.OfficeThemeChanged) ?? []) {
        handler({ type: EVENTS.OfficeThemeChanged, officeTheme: context.officeTheme });
      }
    },
    shown,
  };
})(globalThis);
