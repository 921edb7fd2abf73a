'use strict';
// Sends chosen or dropped files one after the other and goes to their result. Without it the form posts by itself.
(function () {
  const form = document.getElementById('upload');
  if (!form || form.dataset.kept !== 'true') {
    return;
  }
  const say = form.dataset;
  const input = document.getElementById('file');
  const drop = document.getElementById('drop');
  const list = document.getElementById('sent');
  const sending = document.getElementById('sending');
  const partial = document.getElementById('partial');
  const status = document.getElementById('status');
  const busy = 503;
  const attempts = 5;
  const again = form.getAttribute('action') !== '/check';
  const queue = [];
  let address = again ? form.getAttribute('action') : '';
  let running = null;
  let done = 0;
  let all = 0;
  let failures = 0;

  document.documentElement.classList.add('scripted');
  input.required = false;

  function line(file) {
    const item = document.createElement('li');
    const name = document.createElement('span');
    const state = document.createElement('span');
    const progress = document.createElement('progress');
    name.className = 'name';
    name.textContent = file.name;
    state.textContent = say.waiting;
    progress.max = 100;
    progress.value = 0;
    progress.setAttribute('aria-label', file.name);
    item.append(name, state, progress);
    list.append(item);
    return { item, state, progress };
  }

  function count() {
    status.textContent = say.counts.replace('{0}', String(done)).replace('{1}', String(all));
  }

  function ended(shown, text, failed) {
    shown.state.textContent = text;
    shown.state.className = failed ? 'failed' : '';
    shown.progress.remove();
    failures += failed ? 1 : 0;
    done += 1;
    count();
    next();
  }

  // A page that says why, or nothing at all.
  function reason(text) {
    const page = new DOMParser().parseFromString(text, 'text/html');
    const said = page.querySelectorAll('main h1, main .intro');
    return said.length ? Array.from(said, (part) => part.textContent.trim()).join(' ') : say.failed;
  }

  function send(task, attempt) {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append('known', form.elements.known.value);
    body.append('file', task.file, task.file.name);
    request.open('POST', (address || '/check') + '?part=address');
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) {
        task.shown.progress.value = (event.loaded / event.total) * 100;
      }
    };
    request.upload.onload = () => {
      task.shown.state.textContent = say.checking;
      task.shown.progress.removeAttribute('value');
    };
    request.onload = () => {
      if (request.status === 200) {
        address = request.responseText.split('?')[0];
        partial.href = address;
        ended(task.shown, say.checked, false);
      } else if (request.status === busy && attempt < attempts) {
        const seconds = Number(request.getResponseHeader('Retry-After')) || 5;
        task.shown.state.textContent = say.waiting;
        setTimeout(() => send(task, attempt + 1), seconds * 1000);
      } else {
        ended(task.shown, reason(request.responseText), true);
      }
    };
    request.onerror = () => ended(task.shown, say.failed, true);
    task.shown.state.textContent = say.sending;
    running = request;
    request.send(body);
  }

  function next() {
    const task = queue.shift();
    if (task && task.file.size > Number(say.maxBytes)) {
      ended(task.shown, say.tooLarge + '。' + say.tooLargeDetail, true);
    } else if (task) {
      send(task, 1);
    } else {
      running = null;
      partial.hidden = failures === 0 || !address;
      document.getElementById('cancel').hidden = true;
      if (failures === 0 && address) {
        location.assign(address);
      }
    }
  }

  function take(files) {
    const fresh = Array.from(files, (file) => ({ file, shown: line(file) }));
    all += fresh.length;
    queue.push(...fresh);
    if (fresh.length > 0) {
      sending.hidden = false;
      document.getElementById('cancel').hidden = false;
      sending.scrollIntoView({ block: 'nearest' });
      count();
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
  document.getElementById('cancel').addEventListener('click', () => {
    queue.splice(0).forEach((task) => {
      task.shown.state.textContent = say.cancelled;
      task.shown.progress.remove();
    });
    if (running) {
      running.abort();
      running = null;
    }
    status.textContent = say.cancelled;
    partial.hidden = !address;
    document.getElementById('cancel').hidden = true;
    input.focus();
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
