'use strict';
// Quickens what the pages of a result do by themselves: steps through findings, opens rules beside them, counts ticks.
(function () {
  const main = document.getElementById('main');
  const panel = document.getElementById('rule-panel');
  const status = document.createElement('p');
  let opener = null;

  document.documentElement.classList.add('scripted');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  document.body.append(status);

  function visible(element) {
    return element.getClientRects().length > 0;
  }

  // What is folded is unfolded before it is gone to.
  function reveal(element) {
    for (let fold = element.closest('details:not([open])'); fold; fold = fold.parentElement.closest('details:not([open])')) {
      fold.open = true;
    }
  }

  function choose(finding) {
    document.querySelectorAll('.chosen').forEach((old) => old.classList.remove('chosen'));
    const link = finding.querySelector('a.cell');
    const cell = link && document.getElementById(link.hash.slice(1));
    finding.classList.add('chosen');
    if (cell) {
      const drawn = cell.closest('td') || cell;
      reveal(drawn);
      drawn.classList.add('chosen');
      drawn.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
    return finding;
  }

  function goTo(finding) {
    reveal(finding);
    choose(finding).focus({ preventScroll: true });
    finding.scrollIntoView({ block: 'nearest' });
    const all = Array.from(finding.parentElement.children);
    status.textContent = main.dataset.of.replace('{0}', String(all.indexOf(finding) + 1))
      .replace('{1}', String(all.length)) + '：' + finding.querySelector('.message').textContent.trim();
  }

  function step(by) {
    const all = Array.from(document.querySelectorAll('.findings > li'));
    const open = all.filter((finding) => visible(finding));
    const known = open.length ? open : all;
    const at = known.findIndex((finding) => finding.contains(document.activeElement) || finding.classList.contains('chosen'));
    const to = at < 0 ? (by > 0 ? 0 : known.length - 1) : at + by;
    if (known[to]) {
      goTo(known[to]);
    }
  }

  function closePanel() {
    panel.hidden = true;
    panel.replaceChildren();
    if (opener) {
      opener.focus();
    }
  }

  function fill(text) {
    const close = document.createElement('button');
    const parsed = new DOMParser().parseFromString(text, 'text/html');
    close.type = 'button';
    close.className = 'close';
    close.textContent = main.dataset.close;
    close.addEventListener('click', closePanel);
    panel.replaceChildren(close, ...parsed.body.childNodes);
  }

  function openRule(link) {
    const address = new URL(link.href);
    address.searchParams.set('part', 'panel');
    opener = link;
    panel.hidden = false;
    fill(main.dataset.loading);
    panel.focus();
    fetch(address).then((answer) => (answer.ok ? answer.text() : Promise.reject(answer.status)))
      .then(fill, () => fill(main.dataset.unloaded));
  }

  document.addEventListener('click', (event) => {
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey && event.button === 0;
    const link = event.target.closest('a');
    if (!plain || !link) {
      return;
    }
    if (link.classList.contains('rule-link') && panel) {
      event.preventDefault();
      openRule(link);
    } else if (link.hash && link.pathname === location.pathname && link.search === location.search) {
      const target = document.getElementById(link.hash.slice(1));
      if (target && target.matches('.findings > li')) {
        event.preventDefault();
        goTo(target);
      } else if (target) {
        reveal(target);
        if (target.matches('details')) {
          target.open = true;
        }
        const finding = link.closest('.findings > li');
        if (finding) {
          event.preventDefault();
          choose(finding);
          const mark = (target.closest('td') || target).querySelector('a.mark');
          (mark || target).focus();
        }
      }
    }
  });

  document.addEventListener('keydown', (event) => {
    const typing = event.target.closest('input:not([type=checkbox]), select, textarea');
    if (event.key === 'Escape' && panel && !panel.hidden) {
      closePanel();
    } else if (event.key === 'F8') {
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    } else if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey && (event.key === 'j' || event.key === 'k')) {
      step(event.key === 'j' ? 1 : -1);
    }
  });

  const corrections = document.querySelector('.corrections form');
  if (corrections) {
    const count = () => {
      const ticked = corrections.querySelectorAll('input[name=fix]:checked').length;
      document.getElementById('chosen').textContent = corrections.dataset.chosen.replace('{0}', String(ticked));
      // The tick of a rule takes what is not listed, too: that is never ticked unasked.
      corrections.querySelectorAll('tbody').forEach((group) => {
        const all = !group.querySelector('input[name=fix]:not(:checked)');
        const rule = group.querySelector('input[name=rule]');
        rule.checked = all && (rule.checked || !group.querySelector('.unlisted'));
      });
    };
    corrections.addEventListener('change', (event) => {
      if (event.target.name === 'rule') {
        event.target.closest('tbody').querySelectorAll('input[name=fix]').forEach((box) => {
          box.checked = event.target.checked;
        });
      }
      count();
    });
    corrections.addEventListener('reset', () => setTimeout(count, 0));
    count();
  }

  // An address may name what is folded. Paper cannot be unfolded.
  function named() {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target) {
      reveal(target);
      target.scrollIntoView({ block: 'nearest' });
    }
  }
  window.addEventListener('hashchange', named);
  named();
  let unfolded = [];
  window.addEventListener('beforeprint', () => {
    unfolded = Array.from(document.querySelectorAll('details:not([open])'));
    unfolded.forEach((details) => { details.open = true; });
  });
  window.addEventListener('afterprint', () => unfolded.forEach((details) => { details.open = false; }));
})();
