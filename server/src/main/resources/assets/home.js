'use strict';
// The keys of the page on which one finds what is to be done: from row to row, to the files, to the list of keys.
(function () {
  const [choose, keys, single] = ['choose', 'keys', 'single-keys'].map((id) => document.getElementById(id));
  const setting = 'jihe.single-keys';

  document.documentElement.classList.add('scripted');

  function step(by) {
    const rows = Array.from(document.querySelectorAll('.row'));
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    const to = rows[at < 0 ? 0 : at + by];
    if (to) {
      to.querySelector('a.project').focus();
      to.scrollIntoView({ block: 'nearest' });
    }
  }

  document.addEventListener('keydown', (event) => {
    const letters = single.checked && !event.ctrlKey && !event.metaKey && !event.altKey
      && !event.target.closest('input:not([type=checkbox]), select, textarea');
    if (letters && (event.key === 'j' || event.key === 'k')) {
      step(event.key === 'j' ? 1 : -1);
    } else if (letters && event.key === 'u') {
      choose.click();
    } else if (letters && event.key === '?' && keys.showPopover) {
      keys.togglePopover();
    }
  });

  try {
    single.checked = localStorage.getItem(setting) !== 'off';
    single.addEventListener('change', () => localStorage.setItem(setting, single.checked ? 'on' : 'off'));
  } catch {
    // Where the browser remembers nothing the switch holds for the page.
  }
})();
