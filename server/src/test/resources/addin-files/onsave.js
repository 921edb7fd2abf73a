globalThis.seen = globalThis.jihe;
