import { type ReactNode, useId } from "react";

/** A part of a screen under its ink rule: what it shows, unit and base, tools, content, source. */
export function Block({ title, sub, tools, source, className = "", id, children }: BlockProps) {
  const own = useId();
  const heading = `${id ?? own}-title`;
  return (
    <section className={`block ${className}`.trim()} id={id} aria-labelledby={heading}>
      <header>
        <div>
          <h2 id={heading}>{title}</h2>
          {sub && <p className="sub">{sub}</p>}
        </div>
        {tools}
      </header>
      {children}
      {source}
    </section>
  );
}

export type BlockProps = {
  title: ReactNode;
  sub?: ReactNode;
  tools?: ReactNode;
  source?: ReactNode;
  className?: string;
  id?: string;
  children: ReactNode;
};
