// How the runtime's worker asks the host: by messages to the page that started it.
globalThis.excelAsk = (function (scope) {
  const post = scope.postMessage.bind(scope);
  const waiting = new Map();
  let last = 0;
  scope.addEventListener("message", ({ data }) => {
    if (data.answerTo) {
      waiting.get(data.answerTo)(data.answer);
      waiting.delete(data.answerTo);
    }
  });
  return (name, text) =>
    new Promise((resolve) => {
      waiting.set(++last, resolve);
      post({ kind: "ask", id: last, name, text });
    });
})(globalThis);
