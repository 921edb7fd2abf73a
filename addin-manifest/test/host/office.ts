import { OfficeMockObject } from "office-addin-mock";
import { vi } from "vitest";

/** Puts an imitation of Excel in place, whose properties have to be loaded before they are read. */
export function excel(workbook: object): void {
  const data = { workbook } as unknown as ConstructorParameters<typeof OfficeMockObject>[0];
  const context = new OfficeMockObject(data) as unknown as Excel.RequestContext;
  vi.stubGlobal("Office", { context: { requirements: { isSetSupported: () => true } } });
  vi.stubGlobal("Excel", {
    run: (work: (context: Excel.RequestContext) => Promise<unknown>) => work(context),
    SaveBehavior: { save: "Save" },
  });
}

interface Answer {
  status: string;
  value?: unknown;
  error?: { message: string };
}

/** Puts an imitation of Office's common API in place, which gives this file. */
export function officeWithFile(
  slices: readonly number[][],
  fails?: "open" | "slice",
): { readonly closed: () => number } {
  let closed = 0;
  const file = {
    size: slices.flat().length,
    sliceCount: slices.length,
    getSliceAsync: (index: number, then: (answer: Answer) => void) => {
      if (fails === "slice") then({ status: "failed", error: { message: "no slice" } });
      else then({ status: "succeeded", value: { data: slices[index] } });
    },
    closeAsync: (then: () => void) => {
      closed++;
      then();
    },
  };
  vi.stubGlobal("Office", {
    FileType: { Compressed: "compressed" },
    AsyncResultStatus: { Succeeded: "succeeded" },
    context: {
      document: {
        getFileAsync: (_: string, __: object, then: (answer: Answer) => void) => {
          if (fails === "open") then({ status: "failed", error: { message: "in edit mode" } });
          else then({ status: "succeeded", value: file });
        },
      },
    },
  });
  return { closed: () => closed };
}
