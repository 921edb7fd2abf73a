// The runtime in which Excel on Windows runs the script of its events: JavaScript and nothing of a
// browser. A worker stands for it; what that runtime does not have is taken away before the script runs.
// Before this file stand the settings, `excelAsk` over the worker's messages, Microsoft's library,
// and the two files beside this one.
(function (scope) {
  const post = scope.postMessage.bind(scope);
  const load = scope.importScripts.bind(scope);
  const standIn = scope.excelStandIn;

  const LANGUAGE =
    "Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol Date " +
    "Promise RegExp Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError " +
    "JSON Math Reflect Proxy Map Set WeakMap WeakSet ArrayBuffer DataView Int8Array Uint8Array " +
    "Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float32Array Float64Array BigInt " +
    "BigInt64Array BigUint64Array Intl decodeURI decodeURIComponent encodeURI encodeURIComponent escape " +
    "unescape eval isFinite isNaN globalThis";
  const RUNTIME =
    "Excel Office OfficeExtension OfficeRuntime console fetch Headers Response " +
    "setTimeout clearTimeout setInterval clearInterval";
  const KEPT = new Set(`${LANGUAGE} ${RUNTIME}`.split(" "));

  scope.addEventListener("message", async ({ data }) => {
    if (data.script) {
      try {
        load(data.script);
        post({ kind: "loaded", actions: standIn.actions() });
      } catch (error) {
        post({ kind: "failed", text: String(error && error.stack) });
      }
    } else if (data.act) {
      try {
        await standIn.start(data.act, { source: { id: data.act }, completed: () => post({ kind: "completed" }) });
        post({ kind: "returned" });
      } catch (error) {
        post({ kind: "failed", text: String(error && error.stack) });
      }
    }
  });
  for (let owner = scope; owner && owner !== Object.prototype; owner = Object.getPrototypeOf(owner)) {
    for (const name of Object.getOwnPropertyNames(owner)) {
      if (!KEPT.has(name) && name !== "constructor") delete owner[name];
    }
  }
})(globalThis);
