'use strict';
// Keeps what is typed, whenever something has changed. Without it the form has a button for that.
(function () {
  const form = document.getElementById('hand-in');
  const status = document.getElementById('autosaved');
  const faults = document.getElementById('faults');
  if (faults) {
    faults.focus();
  }
  if (!form || !status) {
    return;
  }
  const [soon, late] = [800, 10000];
  let [timer, sending, changed] = [0, false, false];

  // A fault inside something folded is unfolded before it is gone to.
  for (const link of document.querySelectorAll('#faults a')) {
    link.addEventListener('click', () => {
      const target = document.querySelector(link.getAttribute('href'));
      for (let at = target; at; at = at.parentElement) {
        if (at.localName === 'details') {
          at.open = true;
        }
      }
      if (target) {
        setTimeout(() => (target.querySelector('input:not([type=hidden])') || target).focus(), 0);
      }
    });
  }

  async function save() {
    if (sending) {
      return;
    }
    [sending, changed] = [true, false];
    try {
      const answer = await fetch(form.dataset.draft, { method: 'POST', body: new FormData(form), keepalive: false });
      status.textContent = answer.ok ? await answer.text() : answer.status === 401 ? form.dataset.over : form.dataset.unsaved;
      changed = changed || (!answer.ok && answer.status !== 401);
    } catch (lost) {
      status.textContent = form.dataset.unsaved;
      changed = true;
    }
    sending = false;
    if (changed) {
      clearTimeout(timer);
      timer = setTimeout(save, late);
    }
  }

  function later() {
    changed = true;
    clearTimeout(timer);
    timer = setTimeout(save, soon);
  }

  form.addEventListener('input', later);
  form.addEventListener('change', later);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && changed) {
      clearTimeout(timer);
      save();
    }
  });
  form.addEventListener('submit', () => clearTimeout(timer));
})();
