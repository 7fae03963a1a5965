/** What has no end to be named at: dots, a dash, a band. `token` is one of the names in colours.css. */
export type LegendItem = {
  mark: "line" | "dot" | "ring" | "diamond" | "dash" | "band" | "square";
  token: string;
  text: string;
};

export function Legend({ items }: { items: readonly LegendItem[] }) {
  return (
    <div className="legend">
      {items.map(({ mark, token, text }) => (
        <span key={text}>
          <i className={mark} data-colour={token} />
          {text}
        </span>
      ))}
    </div>
  );
}
