'use strict';
// Quickens what pages that show forms do by themselves: steps through what is listed, opens rules beside it, counts ticks.
(function () {
  const [main, told, panel, ruleText] =
    ['main', 'told', 'rule-panel', 'rule-text'].map((id) => document.getElementById(id));
  // Findings, and remarks where there are any.
  const listed = '.findings > li, .remarks > li';
  const next = main.dataset.next || 'j';
  const before = main.dataset.before || 'k';

  // What is folded is unfolded before it is gone to.
  function reveal(element) {
    const fold = element.closest('details:not([open])');
    if (fold) {
      fold.open = true;
      reveal(element);
    }
  }

  function named(hash) {
    return hash && document.getElementById(decodeURIComponent(hash.slice(1)));
  }

  // Marks a finding and its cell; gives the cell as drawn, if it is.
  function choose(finding) {
    const link = finding.querySelector('a.cell');
    const cell = link && named(link.hash);
    const drawn = cell && (cell.closest('td') || cell);
    document.querySelectorAll('.chosen').forEach((old) => old.classList.remove('chosen'));
    finding.classList.add('chosen');
    if (drawn) {
      reveal(drawn);
      drawn.classList.add('chosen');
      drawn.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
    return drawn;
  }

  function goTo(finding) {
    const all = Array.from(finding.parentElement.children);
    choose(finding);
    finding.focus({ preventScroll: true });
    finding.scrollIntoView({ block: 'nearest' });
    told.textContent = main.dataset.of.replace('{0}', String(all.indexOf(finding) + 1))
      .replace('{1}', String(all.length)) + '：' + finding.querySelector('.message').textContent.trim();
  }

  // Whether it was a finding and has been gone to.
  function show(target) {
    const finding = target.matches(listed);
    reveal(target);
    if (finding) {
      goTo(target);
    }
    return finding;
  }

  function step(by) {
    const all = Array.from(document.querySelectorAll(listed));
    const at = all.findIndex((finding) => finding.classList.contains('chosen'));
    const first = all.findIndex((finding) => !finding.closest('details:not([open])'));
    const to = all[at < 0 ? Math.max(first, 0) : at + by];
    if (to) {
      show(to);
    }
  }

  function fill(text) {
    const read = new DOMParser().parseFromString(text, 'text/html');
    ruleText.replaceChildren(...(read.querySelector('main') || read.body).childNodes);
  }

  function openRule(link) {
    const address = new URL(link.href);
    address.searchParams.set('part', 'panel');
    fill(main.dataset.loading);
    panel.showPopover();
    fetch(address).then((answer) => (answer.ok ? answer.text() : Promise.reject(answer.status)))
      .then(fill, () => fill(main.dataset.unloaded));
  }

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
      return;
    }
    const target = link.pathname === location.pathname && link.search === location.search && named(link.hash);
    if (link.classList.contains('rule-link') && panel.showPopover) {
      event.preventDefault();
      openRule(link);
    } else if (target && link.matches('.findings a.cell, .remarks a.cell')) {
      const drawn = choose(link.closest('li'));
      event.preventDefault();
      (drawn.querySelector('a.mark') || drawn).focus();
    } else if (target && show(target)) {
      event.preventDefault();
    }
  });

  document.addEventListener('keydown', (event) => {
    if (event.key === 'F8') {
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    }
  });
  document.addEventListener('letter', (event) => {
    if (event.detail === next || event.detail === before) {
      step(event.detail === next ? 1 : -1);
    }
  });

  const corrections = document.querySelector('.corrections form');
  if (corrections) {
    // The tick of a rule counts for those that are not listed.
    const count = () => {
      const ticked = Array.from(corrections.querySelectorAll('input:checked'), (box) => Number(box.dataset.more || 1));
      document.getElementById('chosen').textContent = corrections.dataset.chosen
        .replace('{0}', String(ticked.reduce((one, other) => one + other, 0)));
    };
    corrections.addEventListener('change', (event) => {
      const [rule, ...boxes] = event.target.closest('tbody').querySelectorAll('input[type=checkbox]');
      if (event.target === rule) {
        boxes.forEach((box) => { box.checked = rule.checked; });
      }
      rule.checked = rule.checked && event.target.checked;
      count();
    });
    corrections.addEventListener('reset', () => setTimeout(count, 0));
    count();
  }

  // An address may name what is folded. Paper cannot be unfolded.
  function arrive() {
    const target = named(location.hash);
    if (target && !show(target)) {
      target.scrollIntoView({ block: 'nearest' });
    }
  }
  window.addEventListener('hashchange', arrive);
  arrive();
  window.addEventListener('beforeprint', () => {
    const folded = Array.from(document.querySelectorAll('details:not([open])'));
    folded.forEach((details) => { details.open = true; });
    window.addEventListener('afterprint', () => folded.forEach((details) => { details.open = false; }), { once: true });
  });
})();
