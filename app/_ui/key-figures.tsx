import type { ReactNode } from "react";

/** Five figures in a row, hairlines between them. */
export function KeyFigures({ children, columns = 5 }: { children: ReactNode; columns?: number }) {
  return (
    <dl className="figures" data-columns={columns}>
      {children}
    </dl>
  );
}

/** One figure. `colour` is the token of its line in the charts; `word` says that the value is no number. */
export function KeyFigure({ term, value, unit, note, colour, word = false }: KeyFigureProps) {
  return (
    <div>
      <dt className={colour && "key"} data-colour={colour}>
        {term}
      </dt>
      <dd className={word ? "v word" : "v"}>
        {value}
        {unit && <small>{unit}</small>}
      </dd>
      {note && <dd className="n">{note}</dd>}
    </div>
  );
}

type KeyFigureProps = {
  term: string;
  value: ReactNode;
  unit?: string;
  note?: ReactNode;
  colour?: "digital" | "selfservice";
  word?: boolean;
};
