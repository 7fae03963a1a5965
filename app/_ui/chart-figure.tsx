"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useRef, useState } from "react";
import { formatNumber } from "@/lib/i18n/format";
import { Block } from "./block";
import type { PictureText } from "./charts/chart-picture";
import { DownloadMenu } from "./download-menu";
import { Legend, type LegendItem } from "./legend";
import { fileName, saveFile } from "./save-file";
import { Segments } from "./segments";
import { Source } from "./source";
import { DataTable } from "./table/data-table";
import type { TableContent } from "./table/table-content";
import { tableCsv } from "./table/table-csv";

/**
 * A picture with all that belongs to it: what it shows, unit and base, the same numbers as a table, both as files,
 * and the source. Without `toggle` the picture is itself a table and only its file is offered.
 */
export function ChartFigure(props: ChartFigureProps) {
  const { title, sub, table, legend = [], children, toggle = true, country, version, source, remark, id, note } = props;
  const t = useTranslations("chart");
  const [view, setView] = useState<"chart" | "table">("chart");
  const { figure, savePng, saveCsv, saveXlsx, hasPicture } = useFiles(props);
  const views = [
    { value: "chart", label: t("chart") },
    { value: "table", label: t("table") },
  ] as const;
  const other = view === "chart" ? "table" : "chart";
  const otherView = { label: t(other === "table" ? "showTable" : "showChart"), show: () => setView(other) };
  const tools = (
    <div className="tools">
      {toggle && <Segments small label={t("view")} options={views} value={view} onChange={setView} />}
      <DownloadMenu
        onPng={hasPicture ? savePng : undefined}
        onCsv={saveCsv}
        onXlsx={saveXlsx}
        otherView={toggle ? otherView : undefined}
      />
    </div>
  );
  return (
    <Block
      id={id}
      title={title}
      sub={sub}
      tools={tools}
      source={
        <Source version={version} country={country}>
          {remark && <span>{remark}</span>}
          {source}
        </Source>
      }
    >
      <figure ref={figure} aria-label={title}>
        <div className="view" hidden={view === "table"}>
          {children}
          {legend.length > 0 && <Legend items={legend} />}
        </div>
        {view === "table" && <DataTable table={table} />}
        {note}
      </figure>
    </Block>
  );
}

type ChartFigureProps = {
  title: string;
  sub?: string;
  table: TableContent;
  /** Shown under the picture and drawn into its file. */
  legend?: readonly LegendItem[];
  /** Drawn into the file alone: what the page says beside the picture. */
  fileLegend?: readonly LegendItem[];
  country: string;
  version: number;
  /** More of the source line: links. */
  source?: ReactNode;
  /** What the picture's file says after its source, too: that a month is not final yet. */
  remark?: string | undefined;
  note?: ReactNode;
  toggle?: boolean;
  /** Whether the picture is a canvas, or a drawing marked `data-picture`, that can be saved. */
  picture?: boolean;
  id?: string;
  children: ReactNode;
};

function useFiles({
  title,
  sub,
  table,
  legend = [],
  fileLegend = [],
  version,
  remark,
  picture = true,
}: ChartFigureProps) {
  const t = useTranslations("chart");
  const locale = useLocale();
  const figure = useRef<HTMLElement>(null);
  const saveCsv = () =>
    saveFile(`${fileName(title)}.csv`, new Blob([tableCsv(table, locale)], { type: "text/csv;charset=utf-8" }));
  const savePng = async () => {
    const canvas = figure.current?.querySelector("canvas");
    const drawing = figure.current?.querySelector<SVGSVGElement>("svg[data-picture]");
    if (!canvas && !drawing) return;
    const source = [t("source", { version: formatNumber(locale, version) }), remark].filter(Boolean).join(". ");
    const text = { title, ...(sub !== undefined && { sub }), source, legend: [...legend, ...fileLegend] };
    const png = canvas ? await canvasPng(canvas, text) : drawing ? await drawingPng(drawing, text) : null;
    if (png) saveFile(`${fileName(title)}.png`, png);
  };
  const saveXlsx = async () => {
    const { tableXlsx } = await import("./table/table-xlsx");
    saveFile(`${fileName(title)}.xlsx`, await tableXlsx(table));
  };
  return { figure, saveCsv, saveXlsx, savePng, hasPicture: picture };
}

async function canvasPng(canvas: HTMLCanvasElement, text: PictureText): Promise<Blob | null> {
  const { chartPicture } = await import("./charts/chart-picture");
  return chartPicture(canvas, text);
}

async function drawingPng(drawing: SVGSVGElement, text: PictureText): Promise<Blob | null> {
  const [{ svgPicture }, { picturePng }] = await Promise.all([
    import("./charts/svg-picture"),
    import("./charts/chart-picture"),
  ]);
  return picturePng(await svgPicture(drawing), text);
}
