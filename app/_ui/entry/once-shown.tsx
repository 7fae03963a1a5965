"use client";

import { CopyButton } from "../copy-button";
import { Field } from "./field";

type OnceShownProps = { text: string; words: { label: string; copy: string; copied: string } };

/** A secret that is shown this once: in a field that is marked when it is entered, with a button that copies it. */
export function OnceShown({ text, words: { label, copy, copied } }: OnceShownProps) {
  return (
    <div className="once-shown">
      <Field label={label}>
        {(tied) => (
          <input
            {...tied}
            className="input"
            readOnly
            value={text}
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
        )}
      </Field>
      <CopyButton text={text} label={copy} copied={copied} />
    </div>
  );
}
