import { type ReactNode, useId } from "react";

/** A named field of a form, its hint, and what is wrong with it. `children` gets what ties the control to them. */
export function Field({ label, hint, problem, className = "", children }: FieldProps) {
  const id = useId();
  const described = [hint && `${id}hint`, problem && `${id}problem`].filter(Boolean).join(" ");
  return (
    <div className={`field ${className}`.trim()}>
      <label htmlFor={id}>{label}</label>
      {children({ id, "aria-describedby": described || undefined, "aria-invalid": problem ? true : undefined })}
      {hint && (
        <span className="hint" id={`${id}hint`}>
          {hint}
        </span>
      )}
      {problem && (
        <span className="problem" id={`${id}problem`}>
          {problem}
        </span>
      )}
    </div>
  );
}

type Tied = { id: string; "aria-describedby": string | undefined; "aria-invalid": true | undefined };

type FieldProps = {
  label: string;
  hint?: string;
  problem?: string | null;
  className?: string;
  children: (tied: Tied) => ReactNode;
};
