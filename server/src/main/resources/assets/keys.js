'use strict';
// Single letters do what the list of keys says: outside fields, and as long as the reader wants them to.
(function () {
  const [keys, single] = ['keys', 'single-keys'].map((id) => document.getElementById(id));
  const setting = 'jihe.single-keys';

  document.documentElement.classList.add('scripted');

  document.addEventListener('keydown', (event) => {
    const inField = event.target.closest('input:not([type=checkbox], [type=radio]), select, textarea, dialog');
    if (!single.checked || inField || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
      return;
    }
    if (event.key === '?' && keys.showPopover) {
      keys.togglePopover();
    } else if (event.key.length === 1) {
      const letter = new CustomEvent('letter', { detail: event.key, cancelable: true });
      // What a letter opens is not to have the letter typed into it.
      if (!document.dispatchEvent(letter)) {
        event.preventDefault();
      }
    }
  });

  try {
    single.checked = localStorage.getItem(setting) !== 'off';
    single.addEventListener('change', () => localStorage.setItem(setting, single.checked ? 'on' : 'off'));
  } catch {
    // Where the browser remembers nothing the switch holds for the page.
  }
})();
