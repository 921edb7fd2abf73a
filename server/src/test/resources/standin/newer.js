// What Microsoft's network gives and the package on npm does not: notes (ExcelApi 1.18) and, in the
// preview, the end of an event. Members as in Microsoft's typings, over the library's own proxies.
(function (scope) {
  "use strict";
  const { Excel, OfficeExtension: lib } = scope;
  const api = lib.BatchApiHelper;
  const READ = 4;

  function scalars(type, names, writable) {
    for (const [name, original] of Object.entries(names)) {
      Object.defineProperty(type.prototype, name, {
        get() {
          lib.Utility.throwIfNotLoaded(name, this[`_${original}`], type.name, this._isNull);
          return this[`_${original}`];
        },
        set: writable.includes(name)
          ? function (value) {
              this[`_${original}`] = value;
              api.invokeSetProperty(this, original, value, 0);
            }
          : undefined,
        configurable: true,
        enumerable: true,
      });
    }
    type.prototype._handleResult = function (value) {
      lib.ClientObject.prototype._handleResult.call(this, value);
      if (value === null || value === undefined) return;
      lib.Utility.fixObjectPathIfNecessary(this, value);
      for (const original of Object.values(names)) {
        if (value[original] !== undefined) this[`_${original}`] = value[original];
      }
    };
    type.prototype.load = function (option) {
      return lib.Utility.load(this, option);
    };
    Object.defineProperty(type.prototype, "_scalarPropertyNames", { get: () => Object.keys(names) });
    Object.defineProperty(type.prototype, "_className", { get: () => type.name });
  }

  class Note extends lib.ClientObject {
    delete() {
      api.invokeMethod(this, "Delete", 0, [], 0, 0);
    }
    getLocation() {
      return api.createMethodObject(Excel.Range, this, "GetLocation", 1, [], false, true, null, READ);
    }
  }
  scalars(
    Note,
    { authorName: "AuthorName", content: "Content", height: "Height", visible: "Visible", width: "Width" },
    ["content", "height", "visible", "width"],
  );

  class NoteCollection extends lib.ClientObject {
    get _isCollection() {
      return true;
    }
    get _className() {
      return "NoteCollection";
    }
    get items() {
      lib.Utility.throwIfNotLoaded("items", this._items, "NoteCollection", this._isNull);
      return this._items;
    }
    add(cellAddress, content) {
      return api.createMethodObject(Note, this, "Add", 0, [cellAddress, content], false, true, null, 0);
    }
    getCount() {
      return api.invokeMethod(this, "GetCount", 1, [], READ, 0);
    }
    getItem(key) {
      return api.createMethodObject(Note, this, "GetItem", 1, [key], false, false, null, READ);
    }
    getItemAt(index) {
      return api.createMethodObject(Note, this, "GetItemAt", 1, [index], false, false, null, READ);
    }
    getItemOrNullObject(key) {
      return api.createMethodObject(Note, this, "GetItemOrNullObject", 1, [key], false, false, null, READ);
    }
    load(option) {
      return lib.Utility.load(this, option);
    }
    _handleResult(value) {
      super._handleResult(value);
      const items = value?.[lib.Constants.items];
      if (items) {
        this._items = items.map((each, index) => {
          const note = api.createChildItemObject(Note, true, this, each, index);
          note._handleResult(each);
          return note;
        });
      }
    }
  }

  for (const owner of [Excel.Workbook, Excel.Worksheet]) {
    Object.defineProperty(owner.prototype, "notes", {
      get() {
        this._notes ??= api.createPropertyObject(NoteCollection, this, "Notes", true, READ);
        return this._notes;
      },
      configurable: true,
    });
  }

  Excel.Workbook.prototype.autorunEventCompleted = function (options) {
    api.invokeMethod(this, "AutorunEventCompleted", 0, [options], 0, 0);
  };
  Excel.AutorunEventType = {
    unknown: "Unknown",
    onDocumentSave: "OnDocumentSave",
    onDocumentSaveAs: "OnDocumentSaveAs",
  };
})(globalThis);
