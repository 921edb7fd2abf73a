const LINE = "\r\n";

/** One part of a form. */
export type Part =
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly fileName: string; readonly bytes: Uint8Array };

export interface Body {
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * A multipart/form-data body. By hand, because the JavaScript-only runtime of Excel has neither
 * FormData with bytes nor TextEncoder.
 */
export function multipart(parts: readonly Part[]): Body {
  // Long and random enough that no workbook contains it.
  const boundary = `jihe-${[0, 0, 0].map(() => Math.random().toString(36).slice(2)).join("")}`;
  const chunks: Uint8Array[] = [];
  for (const part of parts) {
    const file = "bytes" in part ? `; filename="${escaped(part.fileName)}"` : "";
    const type = "bytes" in part ? `${LINE}Content-Type: application/octet-stream` : "";
    const head = `--${boundary}${LINE}Content-Disposition: form-data; name="${part.name}"${file}`;
    chunks.push(utf8(`${head}${type}${LINE}${LINE}`));
    chunks.push("bytes" in part ? part.bytes : utf8(part.text), utf8(LINE));
  }
  chunks.push(utf8(`--${boundary}--${LINE}`));
  return { contentType: `multipart/form-data; boundary=${boundary}`, bytes: joined(chunks) };
}

/** As browsers write names. */
function escaped(name: string): string {
  return name.replace(/"/g, "%22").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** Without halves of surrogate pairs, which cannot be sent and no file name needs. */
function whole(text: string): string {
  return Array.from(text, (sign) => (/^[\uD800-\uDFFF]$/.test(sign) ? "_" : sign)).join("");
}

function utf8(text: string): Uint8Array {
  const percent = encodeURIComponent(whole(text));
  const bytes: number[] = [];
  for (let i = 0; i < percent.length; i++) {
    if (percent[i] === "%") {
      bytes.push(parseInt(percent.slice(i + 1, i + 3), 16));
      i += 2;
    } else {
      bytes.push(percent.charCodeAt(i));
    }
  }
  return Uint8Array.from(bytes);
}
