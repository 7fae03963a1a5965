"use client";

type Option<T> = { value: T; label: string };

/** Two or three choices side by side, of which one holds. */
export function Segments<T extends string>({
  label,
  options,
  value,
  onChange,
  small = false,
}: {
  label: string;
  options: readonly Option<T>[];
  value: T;
  onChange: (value: T) => void;
  small?: boolean;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need its frame undone
    <div className={small ? "seg sm" : "seg"} role="group" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => option.value !== value && onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
