/** Excel allows 4 MB at the most; smaller slices show progress. */
const SLICE = 1 << 20;

/**
 * The workbook as it is in memory, saved or not.
 *
 * @param progress called with the part read, from 0 to 1
 * @throws Error with Excel's words when it does not give the file, as while a cell is being edited
 */
export async function readFile(
  progress: (part: number) => void = () => undefined,
): Promise<Uint8Array> {
  const file = await opened();
  try {
    const bytes = new Uint8Array(file.size);
    let at = 0;
    for (let index = 0; index < file.sliceCount; index++) {
      const data = await slice(file, index);
      bytes.set(data, at);
      at += data.length;
      progress((index + 1) / file.sliceCount);
    }
    return bytes.subarray(0, at);
  } finally {
    // Only two may be open at once; without this the third check would fail.
    await closed(file);
  }
}

function opened(): Promise<Office.File> {
  return asked((answer) => {
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, answer);
  });
}

async function slice(file: Office.File, index: number): Promise<Uint8Array> {
  const part = await asked<Office.Slice>((answer) => {
    file.getSliceAsync(index, answer);
  });
  // Typed as any; an array of numbers on some platforms, a Uint8Array on others.
  return Uint8Array.from(part.data as ArrayLike<number>);
}

function closed(file: Office.File): Promise<void> {
  return new Promise((resolve) => {
    file.closeAsync(() => {
      resolve();
    });
  });
}

function asked<T>(ask: (answer: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    ask((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
      else reject(new Error(result.error.message));
    });
  });
}
