'use strict';
// Finds the files that were chosen or dropped, those below folders in the order of their paths.
(function () {
  // So many are looked at; of what is left out the folder is named.
  const most = 5000;

  function named(file) {
    return { file, path: file.webkitRelativePath || file.name };
  }

  // The same in whatever language the page is.
  const names = new Intl.Collator('zh-CN', { numeric: true });

  function inOrder(found) {
    return found.sort((one, other) => names.compare(one.path, other.path));
  }

  function chosen(input) {
    return { found: Array.from(input.files, named), ofFolder: false, cut: '' };
  }

  function inFolder(input) {
    const all = Array.from(input.files, named);
    const cut = all.length > most ? all[0].path.split('/')[0] : '';
    return { found: inOrder(all).slice(0, most), ofFolder: true, cut };
  }

  function asked(ask) {
    return new Promise((resolve, reject) => { ask(resolve, reject); });
  }

  async function walk(entry, to) {
    if (to.found.length >= most) {
      to.cut = to.cut || entry.fullPath.slice(1);
    } else if (entry.isFile) {
      const file = await asked((resolve, reject) => entry.file(resolve, reject));
      to.found.push({ file, path: entry.fullPath.slice(1) });
    } else {
      await walkFolder(entry.createReader(), to);
    }
  }

  // A folder is read in parts; the last one is empty.
  async function walkFolder(reader, to) {
    const part = await asked((resolve, reject) => reader.readEntries(resolve, reject));
    for (const entry of part) {
      await walk(entry, to);
    }
    if (part.length > 0 && !to.cut) {
      await walkFolder(reader, to);
    }
  }

  // The entries are there only as long as the event is: they are taken before anything is waited for.
  async function dropped(transfer) {
    const files = Array.from(transfer.files, named);
    const entries = Array.from(transfer.items, (item) => item.webkitGetAsEntry && item.webkitGetAsEntry()).filter(Boolean);
    const to = { found: [], ofFolder: true, cut: '' };
    if (!entries.some((entry) => entry.isDirectory)) {
      return { found: files, ofFolder: false, cut: '' };
    }
    for (const entry of entries) {
      // What cannot be read any further is named as what was cut off.
      await walk(entry, to).catch(() => { to.cut = entry.name; });
    }
    inOrder(to.found);
    return to;
  }

  window.jiheFiles = { chosen, inFolder, dropped };
})();
