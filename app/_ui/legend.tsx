import type { CSSProperties } from "react";

/** What has no end to be named at: dots, a dash, a band. `token` is the style sheet's colour without `--kb-`. */
export type LegendItem = { mark: "line" | "dot" | "ring" | "dash" | "band" | "square"; token: string; text: string };

export function Legend({ items }: { items: readonly LegendItem[] }) {
  return (
    <div className="legend">
      {items.map(({ mark, token, text }) => (
        <span key={text}>
          <i className={mark} style={{ "--c": `var(--kb-${token})` } as CSSProperties} />
          {text}
        </span>
      ))}
    </div>
  );
}
