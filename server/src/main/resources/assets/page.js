'use strict';
// Sends dropped files one after the other and puts the server's own results on the page.
// Keeps the files, to send them again for an annotated copy.
// Without this script the form posts by itself.
(function () {
  const form = document.getElementById('upload');
  const input = document.getElementById('file');
  const drop = document.getElementById('drop');
  const files = document.getElementById('files');
  const results = document.getElementById('results');
  const status = document.getElementById('status');
  const clear = document.getElementById('clear');
  const copies = document.getElementById('copies');
  const copiesProblem = document.getElementById('copies-problem');
  const say = form.dataset;
  const language = document.documentElement.lang.slice(0, 2);
  const maxBytes = Number(say.maxBytes);
  const busyStatus = 503;
  const attempts = 5;
  const queue = [];
  let running = false;
  let checked = [];

  document.documentElement.classList.add('scripted');
  input.required = false;

  function element(name, className, text) {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = text;
    return made;
  }

  function card(name) {
    const article = element('article', 'file pending', '');
    const header = document.createElement('header');
    const state = element('p', 'detail', say.waiting);
    const progress = document.createElement('progress');
    progress.max = 100;
    progress.value = 0;
    progress.setAttribute('aria-label', name);
    header.append(element('h3', '', name), state, progress);
    article.append(header);
    files.append(article);
    return { article, state, progress };
  }

  function showProblem(shown, name, title, detail) {
    const article = element('article', 'file problem', '');
    const header = document.createElement('header');
    header.append(element('h3', '', name), element('p', 'verdict', title), element('p', 'detail', detail));
    article.append(header);
    shown.article.replaceWith(article);
  }

  function showResults(shown, html, file) {
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    const articles = Array.from(parsed.body.querySelectorAll('article.file'));
    shown.article.replaceWith(...articles);
    if (articles.length === 1 && !articles[0].classList.contains('problem')) {
      offerCopy(articles[0], file);
      offerFixes(articles[0], file);
    }
  }

  function problemOf(text) {
    try {
      const problem = JSON.parse(text);
      return { title: String(problem.title), detail: String(problem.detail) };
    } catch (notJson) {
      return { title: say.failed, detail: '' };
    }
  }

  function offerCopy(article, file) {
    const button = element('button', 'copy quiet', say.copy);
    const problem = element('p', 'copy-problem', '');
    button.type = 'button';
    problem.setAttribute('role', 'alert');
    button.addEventListener('click', () => fetchCopies('annotations', [file], [], button, problem, 1));
    article.querySelector('header').append(button, problem);
    checked.push(file);
    copies.hidden = checked.length < 2;
  }

  // Chosen corrections are made in one copy. All safe ones and no other: the server goes on until none is left.
  function offerFixes(article, file) {
    const boxes = Array.from(article.querySelectorAll('input[data-finding]'));
    if (boxes.length === 0) {
      return;
    }
    const button = element('button', 'copy quiet fixes', '');
    const problem = element('p', 'copy-problem', '');
    const chosen = () => boxes.filter((box) => box.checked);
    const count = () => {
      button.textContent = say.fix.replace('{0}', String(chosen().length));
      button.disabled = chosen().length === 0;
    };
    button.type = 'button';
    problem.setAttribute('role', 'alert');
    boxes.forEach((box) => box.addEventListener('change', count));
    button.addEventListener('click', () => {
      const allSafe = boxes.every((box) => box.checked === (box.dataset.safe === 'true'));
      const ids = allSafe ? [] : chosen().map((box) => box.dataset.finding);
      fetchCopies('fixes', [file], ids, button, problem, 1);
    });
    count();
    article.querySelector('header').append(button, problem);
  }

  function save(request) {
    const named = /filename\*=UTF-8''([^;]+)/.exec(request.getResponseHeader('Content-Disposition'));
    const link = document.createElement('a');
    link.href = URL.createObjectURL(request.response);
    link.download = named ? decodeURIComponent(named[1]) : '';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  function fetchCopies(call, wanted, findings, button, problem, attempt) {
    const request = new XMLHttpRequest();
    const body = new FormData();
    wanted.forEach((file) => body.append('file', file, file.name));
    findings.forEach((finding) => body.append('finding', finding));
    const ended = (message) => {
      problem.textContent = message;
      button.disabled = false;
      status.textContent = message || say.copied;
    };
    request.open('POST', '/api/v1/' + call);
    request.setRequestHeader('Accept-Language', language);
    request.responseType = 'blob';
    request.onload = () => {
      if (request.status === 200) {
        save(request);
        ended('');
      } else if (request.status === busyStatus && attempt < attempts) {
        const seconds = Number(request.getResponseHeader('Retry-After')) || 5;
        setTimeout(() => fetchCopies(call, wanted, findings, button, problem, attempt + 1), seconds * 1000);
      } else {
        request.response.text().then((text) => ended(problemOf(text).title + ' ' + problemOf(text).detail));
      }
    };
    request.onerror = () => ended(say.copyFailed);
    button.disabled = true;
    problem.textContent = '';
    status.textContent = say.copying;
    request.send(body);
  }

  function send(file, shown, attempt, done) {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append('file', file, file.name);
    request.open('POST', '/check?part=results&lang=' + language);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) {
        shown.progress.value = (event.loaded / event.total) * 100;
      }
    };
    request.upload.onload = () => {
      shown.state.textContent = say.checking;
      shown.progress.removeAttribute('value');
    };
    request.onload = () => {
      if (request.status === 200) {
        showResults(shown, request.responseText, file);
      } else if (request.status === busyStatus && attempt < attempts) {
        const seconds = Number(request.getResponseHeader('Retry-After')) || 5;
        setTimeout(() => send(file, shown, attempt + 1, done), seconds * 1000);
        return;
      } else {
        const problem = problemOf(request.responseText);
        showProblem(shown, file.name, problem.title, problem.detail);
      }
      done();
    };
    request.onerror = () => {
      showProblem(shown, file.name, say.failed, '');
      done();
    };
    shown.state.textContent = say.sending;
    request.send(body);
  }

  function next() {
    const task = queue.shift();
    if (!task) {
      running = false;
      status.textContent = say.finished;
      return;
    }
    running = true;
    status.textContent = say.checking + ' ' + task.file.name;
    if (task.file.size > maxBytes) {
      showProblem(task.shown, task.file.name, say.tooLarge, say.tooLargeDetail);
      next();
      return;
    }
    send(task.file, task.shown, 1, next);
  }

  function take(list) {
    for (const file of list) {
      queue.push({ file, shown: card(file.name) });
    }
    if (queue.length > 0) {
      results.classList.remove('empty');
      results.scrollIntoView({ block: 'nearest' });
      if (!running) {
        next();
      }
    }
  }

  input.addEventListener('change', () => {
    take(Array.from(input.files));
    input.value = '';
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  copies.addEventListener('click', () => fetchCopies('annotations', checked, [], copies, copiesProblem, 1));
  clear.addEventListener('click', () => {
    queue.length = 0;
    checked = [];
    copies.hidden = true;
    copiesProblem.textContent = '';
    files.replaceChildren();
    results.classList.add('empty');
    input.focus();
  });

  // Paper cannot be unfolded.
  let unfolded = [];
  window.addEventListener('beforeprint', () => {
    unfolded = Array.from(files.querySelectorAll('details:not([open])'));
    unfolded.forEach((details) => { details.open = true; });
  });
  window.addEventListener('afterprint', () => {
    unfolded.forEach((details) => { details.open = false; });
  });

  let depth = 0;
  document.addEventListener('dragenter', (event) => {
    event.preventDefault();
    depth += 1;
    drop.classList.add('over');
  });
  document.addEventListener('dragleave', () => {
    depth -= 1;
    drop.classList.toggle('over', depth > 0);
  });
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    depth = 0;
    drop.classList.remove('over');
    take(Array.from(event.dataTransfer.files));
  });
})();
