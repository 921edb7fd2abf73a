// The charts of the overview. Each is drawn of the table beside it, which says the same without script.
import { BarChart, type BarSeriesOption } from "echarts/charts";
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  type AriaComponentOption,
  type GridComponentOption,
  type LegendComponentOption,
  type TooltipComponentOption,
} from "echarts/components";
import { init, use, type ComposeOption, type ECharts } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

use([BarChart, GridComponent, TooltipComponent, LegendComponent, AriaComponent, SVGRenderer]);

type Option = ComposeOption<
  | BarSeriesOption
  | GridComponentOption
  | TooltipComponentOption
  | LegendComponentOption
  | AriaComponentOption
>;

interface Bar {
  value: number;
  href: string;
}

interface Series {
  name: string;
  colour: string;
  bars: Bar[];
}

/** A row stays readable down to this height, in CSS pixels. */
const ROW = 30;
const AROUND = 90;
const NARROW = 600;

/** Light on the colours of the series: bars are told apart without their colours, too. */
const LIGHT = "rgba(255, 255, 255, 0.55)";
const PATTERNS = [
  { color: LIGHT, dashArrayX: [1, 0], dashArrayY: [2, 6], rotation: Math.PI / 6 },
  {
    color: LIGHT,
    symbol: "circle",
    dashArrayX: [
      [8, 8],
      [0, 8, 8, 0],
    ],
    dashArrayY: [6, 0],
    symbolSize: 0.6,
  },
  { color: LIGHT, dashArrayX: [1, 0], dashArrayY: [2, 8], rotation: -Math.PI / 4 },
  { color: LIGHT, symbolSize: 0 },
];

function style(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/** The rows that a chart shows; a table may have more. */
function rowsOf(table: HTMLTableElement, most: number): HTMLTableRowElement[] {
  return [...(table.tBodies[0]?.rows ?? [])].slice(0, most);
}

function seriesOf(table: HTMLTableElement, rows: HTMLTableRowElement[]): Series[] {
  const heads = [...table.querySelectorAll<HTMLElement>("thead th[data-colour]")];
  return heads.map((head) => {
    const at = (head as HTMLTableCellElement).cellIndex;
    const bars = rows.map((row) => {
      const cell = row.cells[at];
      return {
        value: Number(cell?.dataset["value"] ?? 0),
        href: cell?.querySelector("a")?.getAttribute("href") ?? "",
      };
    });
    return {
      name: head.textContent.trim(),
      colour: style(head.dataset["colour"] ?? "--brand"),
      bars,
    };
  });
}

function optionOf(figure: HTMLElement, names: string[], series: Series[]): Option {
  const ink = style("--ink");
  const narrow = figure.clientWidth < NARROW;
  return {
    animation: false,
    textStyle: { fontFamily: style("--font"), color: ink },
    aria: {
      enabled: true,
      label: { description: figure.dataset["says"] ?? "" },
      decal: { show: true, decals: PATTERNS },
    },
    grid: { left: 8, right: 24, top: narrow ? 64 : 40, bottom: 8, containLabel: true },
    legend: { top: 0, left: 0, textStyle: { color: ink } },
    // As part of the drawing: marked-up hints would want styles of their own.
    tooltip: { trigger: "item", renderMode: "richText", confine: true },
    xAxis: {
      type: "value",
      minInterval: 1,
      axisLabel: { color: ink },
      splitLine: { lineStyle: { color: style("--line") } },
    },
    yAxis: {
      type: "category",
      inverse: true,
      data: names,
      axisLabel: { color: ink, width: narrow ? 110 : 220, overflow: "truncate" },
      axisLine: { lineStyle: { color: style("--edge") } },
    },
    series: series.map(({ name, colour, bars }) => ({
      type: "bar",
      name,
      stack: "all",
      color: colour,
      barMaxWidth: 22,
      itemStyle: { borderColor: style("--paper"), borderWidth: 1 },
      data: bars.map(({ value }) => value),
    })),
  };
}

function draw(figure: HTMLElement): ECharts | undefined {
  const table = figure.querySelector("table");
  const place = figure.querySelector<HTMLElement>(".chart");
  if (table === null || place === null) return undefined;
  const rows = rowsOf(table, Number(figure.dataset["most"] ?? 15));
  const series = seriesOf(table, rows);
  if (rows.length === 0 || series.length === 0) return undefined;
  const names = rows.map((row) => row.cells[0]?.dataset["name"] ?? "");
  place.hidden = false;
  place.style.height = `${String(AROUND + ROW * rows.length)}px`;
  const chart = init(place, null, { renderer: "svg" });
  chart.setOption(optionOf(figure, names, series));
  chart.on("click", ({ seriesIndex, dataIndex }) => {
    const href = series[seriesIndex ?? 0]?.bars[dataIndex]?.href ?? "";
    if (href !== "") window.location.assign(href);
  });
  figure.querySelector("details")?.removeAttribute("open");
  return chart;
}

const charts = [...document.querySelectorAll<HTMLElement>("[data-chart]")].flatMap((figure) => {
  const chart = draw(figure);
  return chart === undefined ? [] : [chart];
});
window.addEventListener("resize", () => {
  for (const chart of charts) chart.resize();
});
// On paper there is room for the tables, too.
window.addEventListener("beforeprint", () => {
  for (const details of document.querySelectorAll("[data-chart] details")) {
    details.setAttribute("open", "");
  }
});
