'use strict';
// Letters lead from row to row of what is to be done and of what is done, and to the files.
(function () {
  const choose = document.getElementById('choose');

  function step(by) {
    const rows = Array.from(document.querySelectorAll('.row'));
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    const to = rows[at < 0 ? 0 : at + by];
    if (to) {
      to.querySelector('a.project').focus();
      to.scrollIntoView({ block: 'nearest' });
    }
  }

  document.addEventListener('letter', (event) => {
    const acts = { j: () => step(1), k: () => step(-1), u: () => choose.click() };
    if (Object.hasOwn(acts, event.detail)) {
      event.preventDefault();
      acts[event.detail]();
    }
  });
})();
