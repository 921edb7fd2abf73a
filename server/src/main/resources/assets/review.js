'use strict';
// Quickens the queue and the page of a dossier: keys, and a panel for a remark beside the cell it is about.
(function () {
  const find = (selector, within) => (within || document).querySelector(selector);
  const rows = Array.from(document.querySelectorAll('table.queue tbody tr'));
  const panel = document.getElementById('remark-panel');
  const wide = window.matchMedia('(min-width: 48rem)');
  let at = -1;
  let ticked = -1;
  let cameFrom = null;

  const box = (row) => row && find('input[name=item]', row);

  function go(by) {
    at = Math.max(0, Math.min(rows.length - 1, at + by));
    rows.forEach((row, number) => row.classList.toggle('current', number === at));
    find('th a', rows[at]).focus();
  }

  function tick(range) {
    const from = range && ticked >= 0 ? ticked : at;
    const ticks = rows.slice(Math.min(from, at), Math.max(from, at) + 1).map(box).filter(Boolean);
    ticks.forEach((one) => { one.checked = range || !one.checked; });
    ticked = at;
  }

  // The next page lists what would be done, and asks.
  function bulk(name) {
    const button = find('.bulk button[name=' + name + ']');
    if (button && !find('input[name=item]:checked') && box(rows[at])) {
      box(rows[at]).checked = true;
    }
    if (button && find('input[name=item]:checked')) {
      button.click();
    }
  }

  function press(selector) {
    const element = find(selector);
    if (element) {
      element.click();
    }
    return Boolean(element);
  }

  function askAccept() {
    const [dialog, button] = [find('#ask-accept'), find('#act button[value=accept]')];
    if (dialog && button) {
      dialog.returnValue = '';
      dialog.onclose = () => { if (dialog.returnValue === 'accept') { button.click(); } };
      dialog.showModal();
    }
  }

  function version(by) {
    const all = Array.from(document.querySelectorAll('.versions a'));
    const to = all[all.findIndex((link) => link.getAttribute('aria-current')) + by];
    if (to) {
      to.click();
    }
  }

  function place(cell) {
    const box = cell.getBoundingClientRect();
    panel.classList.add('floating');
    panel.style.left = Math.max(8, Math.min(box.left, innerWidth - panel.offsetWidth - 16)) + 'px';
    panel.style.top = Math.max(8, Math.min(box.bottom + 6, innerHeight - panel.offsetHeight - 8)) + 'px';
  }

  // Opens the form of a remark for a cell, as drawn, or for the whole form.
  function remark(cell, finding, text) {
    const [field, key, words] = ['remark-path', 'remark-finding', 'remark-text'].map((id) => document.getElementById(id));
    const option = cell && Array.from(field.options).find((one) => one.dataset.cell === cell.dataset.cell);
    cameFrom = document.activeElement;
    field.value = option ? option.value : '';
    key.value = finding || '';
    if (text && !words.value) {
      words.value = text;
    }
    document.querySelectorAll('.drawn .chosen').forEach((old) => old.classList.remove('chosen'));
    panel.open = true;
    if (cell) {
      cell.classList.add('chosen');
    }
    if (cell && wide.matches) {
      place(cell);
    }
    words.focus({ preventScroll: panel.classList.contains('floating') });
  }

  function close() {
    panel.classList.remove('floating');
    panel.removeAttribute('style');
    panel.open = false;
    if (cameFrom) {
      cameFrom.focus();
    }
  }

  // From what is chosen: a finding with its words, else a cell, else the whole form.
  function remarkChosen() {
    const finding = find('.findings > li.chosen');
    const key = finding && find('input[name=finding]', finding);
    remark(find('.drawn td.chosen'), key && key.value, key && find('.message', finding).textContent.trim());
  }

  if (panel) {
    document.addEventListener('click', (event) => {
      const cell = event.target.closest('.drawn td[data-cell]');
      if (cell && !event.target.closest('a, summary, button') && !String(getSelection())) {
        remark(cell);
      }
    });
    find('[data-close]', panel).addEventListener('click', close);
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && panel.open) {
        close();
      }
    });
  }

  const ofQueue = {
    j: () => go(1),
    k: () => go(-1),
    x: () => tick(false),
    X: () => tick(true),
    a: () => bulk('accept'),
    r: () => bulk('return'),
    f: () => find('#q').focus(),
  };
  const ofDossier = {
    j: () => press('a[data-key=j]'),
    a: askAccept,
    r: () => press('#act button[value=return]'),
    c: () => panel && remarkChosen(),
    '[': () => version(1),
    ']': () => version(-1),
  };
  const acts = find('main.dossier') ? ofDossier : ofQueue;
  document.addEventListener('letter', (event) => {
    if (Object.hasOwn(acts, event.detail) && (acts === ofDossier || rows.length > 0)) {
      event.preventDefault();
      acts[event.detail]();
    }
  });
})();
