import type { ReactNode } from "react";

/** How a screen opens: its name, one sentence with the decisive figures in `<b>`, and the stamp under it. */
export function Lede({ title, marks, stamp, children }: LedeProps) {
  return (
    <div className="lede">
      <h1>
        {title}
        {marks}
      </h1>
      <p className="say">{children}</p>
      {stamp && stamp.length > 0 && (
        <p className="stamp">
          {stamp.map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the stamp's parts have no identity but their place
            <span key={index}>{part}</span>
          ))}
        </p>
      )}
    </div>
  );
}

type LedeProps = {
  title: string;
  /** Verdicts beside the name. */
  marks?: ReactNode;
  /** Window, how many of 98, preliminary or not, the definition. */
  stamp?: readonly ReactNode[];
  /** The sentence. */
  children: ReactNode;
};
