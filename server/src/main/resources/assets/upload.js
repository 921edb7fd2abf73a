'use strict';
// Sends chosen or dropped files one after the other and goes to their result. Without it the form posts by itself.
(function () {
  const form = document.getElementById('upload');
  if (!form || form.dataset.kept !== 'true') {
    return;
  }
  const [input, choose, drop, sending, sent, cancel, partial, status] =
    ['file', 'choose', 'drop', 'sending', 'sent', 'cancel', 'partial', 'status'].map((id) => document.getElementById(id));
  const say = form.dataset;
  const start = form.getAttribute('action');
  const [tooMany, busy] = [429, 503];
  const queue = [];
  let address = start === '/check' ? '' : start;
  let running = null;
  let [done, all, failures] = [0, 0, 0];

  document.documentElement.classList.add('scripted');

  function waiting(file) {
    const item = document.getElementById('line').content.firstElementChild.cloneNode(true);
    const [name, state, progress] = item.children;
    name.textContent = file.name;
    state.textContent = say.waiting;
    progress.setAttribute('aria-label', file.name);
    sent.append(item);
    return { file, state, progress, attempts: 5 };
  }

  function count(before) {
    status.textContent = before + say.counts.replace('{0}', String(done)).replace('{1}', String(all));
  }

  function close(task, text) {
    task.state.textContent = text;
    task.progress.remove();
  }

  function ended(task, text, failed) {
    running = null;
    close(task, text);
    task.state.classList.toggle('failed', failed);
    failures += failed ? 1 : 0;
    done += 1;
    count(failed ? task.file.name + '：' + text + ' ' : '');
    next();
  }

  // A page that says why, or nothing at all.
  function reason(text) {
    const said = new DOMParser().parseFromString(text, 'text/html').querySelectorAll('main h1, main .intro');
    return Array.from(said, (part) => part.textContent.trim()).join(' ') || say.failed;
  }

  function send(task) {
    const request = new XMLHttpRequest();
    const body = new FormData(form);
    body.set('file', task.file, task.file.name);
    request.open('POST', (address || start) + '?part=address');
    request.upload.onprogress = (event) => {
      task.progress.value = (event.loaded / event.total) * 100;
    };
    request.upload.onload = () => {
      task.state.textContent = say.checking;
      task.progress.removeAttribute('value');
    };
    request.onload = () => {
      if (request.status === 200) {
        address = request.responseText.split('?')[0];
        ended(task, say.checked, false);
      } else if ((request.status === busy || request.status === tooMany) && task.attempts > 1) {
        task.attempts -= 1;
        task.state.textContent = say.waiting;
        task.timer = setTimeout(() => send(task), (Number(request.getResponseHeader('Retry-After')) || 5) * 1000);
      } else {
        ended(task, reason(request.responseText), true);
      }
    };
    request.onerror = () => ended(task, say.failed, true);
    task.state.textContent = say.sending;
    running = Object.assign(task, { request });
    request.send(body);
  }

  // What is not shown at once has a link that shows it.
  function stop() {
    partial.href = address;
    partial.hidden = !address;
    cancel.hidden = true;
    (address ? partial : choose).focus();
  }

  function next() {
    const task = queue.shift();
    if (task && task.file.size > Number(say.maxBytes)) {
      ended(task, say.tooLarge + '。' + say.tooLargeDetail, true);
    } else if (task) {
      send(task);
    } else if (failures === 0) {
      location.assign(address);
    } else {
      stop();
    }
  }

  function take(files) {
    queue.push(...Array.from(files, waiting));
    all += files.length;
    if (files.length > 0) {
      sending.hidden = cancel.hidden = false;
      sending.scrollIntoView({ block: 'nearest' });
      count('');
    }
    if (files.length > 0 && !running) {
      next();
    }
  }

  choose.addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    take(Array.from(input.files));
    input.value = '';
  });
  cancel.addEventListener('click', () => {
    if (running) {
      clearTimeout(running.timer);
      running.request.abort();
      queue.push(running);
      running = null;
    }
    queue.splice(0).forEach((task) => close(task, say.cancelled));
    all = done;
    stop();
    status.textContent = say.cancelled;
  });

  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    drop.classList.add('over');
  });
  document.addEventListener('dragleave', (event) => drop.classList.toggle('over', event.relatedTarget !== null));
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    drop.classList.remove('over');
    take(Array.from(event.dataTransfer.files));
  });
})();
