'use strict';
// Sends chosen or dropped files and folders one after the other and goes to their result. Without it the form posts by itself.
(function () {
  const form = document.getElementById('upload');
  if (!form || form.dataset.kept !== 'true') {
    return;
  }
  const [input, folder, choose, chooseFolder, drop, sending, sent, skipped, overall, overallText, cancel, partial, status] =
    ['file', 'folder', 'choose', 'choose-folder', 'drop', 'sending', 'sent', 'skipped', 'overall', 'overall-text', 'cancel', 'partial', 'status']
      .map((id) => document.getElementById(id));
  const files = window.jiheFiles;
  const say = form.dataset;
  const start = form.getAttribute('action');
  const [tooMany, busy] = [429, 503];
  // Of one file; waits for its turn among many files count for nothing.
  const mostAttempts = 5;
  const few = 20;
  const [lockFile, workbook] = [/^~\$/, /\.xls[xm]?$/i];
  const queue = [];
  let address = start === '/check' ? '' : start;
  let running = null;
  // Whether there is something to be read here before the result is gone to.
  let stays = false;
  let [done, all] = [0, 0];

  document.documentElement.classList.add('scripted');

  function line(list, name, text) {
    const item = document.getElementById('line').content.firstElementChild.cloneNode(true);
    item.children[0].textContent = name;
    item.children[1].textContent = text;
    list.append(item);
    return item;
  }

  function waiting({ file, path }) {
    const item = line(sent, path, say.waiting);
    const [, state, progress] = item.children;
    progress.setAttribute('aria-label', path);
    return { file, path, item, state, progress, attempts: mostAttempts };
  }

  // What is not sent is said, and why.
  function skip(path, why) {
    stays = true;
    line(skipped.querySelector('ul'), path, why).lastElementChild.remove();
    skipped.hidden = false;
    skipped.firstElementChild.textContent = say.skipped.replace('{0}', String(skipped.querySelectorAll('li').length));
  }

  // Of many files not each is told to those who listen.
  function count(before) {
    overall.max = Math.max(all, 1);
    overall.value = done;
    overallText.textContent = say.counts.replace('{0}', String(done)).replace('{1}', String(all));
    if (before || all <= few || done === all || done % few === 0) {
      status.textContent = before + overallText.textContent;
    }
  }

  function close(task, text) {
    task.state.textContent = text;
    task.progress.remove();
  }

  function ended(task, text, failed) {
    running = null;
    close(task, text);
    task.state.classList.toggle('failed', failed);
    done += 1;
    count(failed ? task.path + '：' + text + ' ' : '');
    next();
  }

  // A page that says why, or nothing at all.
  function reason(text) {
    const said = new DOMParser().parseFromString(text, 'text/html').querySelectorAll('main h1, main .intro');
    return Array.from(said, (part) => part.textContent.trim()).join(' ') || say.failed;
  }

  // From now on the address of this page leads to what was sent, whatever becomes of the page.
  function found(to) {
    if (address !== to) {
      address = to;
      history.pushState(null, '', to);
    }
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
        const [to, outcome, ...text] = request.responseText.split('\n');
        found(to.split('?')[0]);
        ended(task, text.join(' '), outcome === 'refused');
      } else if ((request.status === busy && task.attempts > 1) || request.status === tooMany) {
        task.attempts -= request.status === busy ? 1 : 0;
        task.state.textContent = say.waiting;
        task.timer = setTimeout(() => send(task), (Number(request.getResponseHeader('Retry-After')) || 5) * 1000);
      } else {
        stays = true;
        ended(task, reason(request.responseText), true);
      }
    };
    request.onerror = () => {
      stays = true;
      ended(task, say.failed, true);
    };
    task.state.textContent = say.sending;
    task.item.scrollIntoView({ block: 'nearest' });
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
      stays = true;
      ended(task, say.tooLarge + '。' + say.tooLargeDetail, true);
    } else if (task) {
      send(task);
    } else if (!stays) {
      location.assign(address);
    } else {
      stop();
    }
  }

  // Of a folder only workbooks are meant; what somebody chose by itself is sent, and the server says what it is.
  function reject({ file, path }, ofFolder) {
    const why = [
      [lockFile.test(file.name), say.lockFile],
      [ofFolder && !workbook.test(file.name), say.noWorkbook],
      [all >= Number(say.maxFiles), say.tooMany],
    ].find(([applies]) => applies);
    if (why) {
      skip(path, why[1]);
    }
    return Boolean(why);
  }

  function take({ found, ofFolder, cut }) {
    if (!running) {
      [done, all, stays] = [0, 0, false];
    }
    if (cut) {
      skip(cut, say.cut);
    }
    found.forEach((each) => {
      if (!reject(each, ofFolder)) {
        queue.push(waiting(each));
        all += 1;
      }
    });
    sending.hidden = sending.hidden && found.length === 0;
    cancel.hidden = queue.length === 0 && !running;
    cancel.textContent = say.cancel;
    sending.scrollIntoView({ block: 'nearest' });
    count(found.length === 0 ? say.emptyFolder + ' ' : '');
    if (!running && found.length > 0) {
      next();
    }
  }

  choose.addEventListener('click', () => input.click());
  chooseFolder.addEventListener('click', () => folder.click());
  input.addEventListener('change', () => {
    take(files.chosen(input));
    input.value = '';
  });
  folder.addEventListener('change', () => {
    take(files.inFolder(folder));
    folder.value = '';
  });
  // First the others are given up, then the one that is on its way.
  cancel.addEventListener('click', () => {
    const others = queue.splice(0);
    others.forEach((task) => close(task, say.cancelled));
    all -= others.length;
    stays = true;
    if (running && others.length > 0) {
      cancel.textContent = say.stopNow;
      status.textContent = say.stopping;
      return;
    }
    if (running) {
      clearTimeout(running.timer);
      running.request.abort();
      close(running, say.cancelled);
      running = null;
      all -= 1;
    }
    stop();
    status.textContent = address ? say.stopped : say.cancelled;
  });

  window.addEventListener('beforeunload', (event) => {
    if (running) {
      event.preventDefault();
    }
  });
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    drop.classList.add('over');
  });
  document.addEventListener('dragleave', (event) => drop.classList.toggle('over', event.relatedTarget !== null));
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    drop.classList.remove('over');
    files.dropped(event.dataTransfer).then(take);
  });
})();
