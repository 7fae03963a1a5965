"use client";

import { Button, Dialog } from "@digdir/designsystemet-react";
import { type FormEvent, type ReactNode, useId, useRef } from "react";
import { Note } from "@/app/_ui/note";
import { Field } from "./field";
import "./entry.css";

type EntryDialogProps = {
  words: { title: string; save: string; cancel: string; reason: string; reasonHint?: string };
  /** Why what stands is changed; null for something new, which needs none. */
  reason: { value: string; problem: string | null; set: (reason: string) => void } | null;
  isRunning: boolean;
  failure: ReactNode;
  /** What is to be read before it is sent, such as what it changes. */
  before?: ReactNode;
  /** Answers whether what was entered can be sent. */
  onSave: () => boolean;
  onClose: () => void;
  children: ReactNode;
};

/** The frame of a form that enters or changes one thing. What cannot be sent gets the focus at its first fault. */
export function EntryDialog({
  words,
  reason,
  isRunning,
  failure,
  before,
  onSave,
  onClose,
  children,
}: EntryDialogProps) {
  const heading = useId();
  const form = useRef<HTMLFormElement>(null);
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault();
    if (isRunning || onSave()) return;
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus());
  };
  return (
    <Dialog className="entry-dialog" open onClose={onClose} closeButton={false} aria-labelledby={heading}>
      <h2 id={heading}>{words.title}</h2>
      <form ref={form} onSubmit={submit} noValidate>
        {children}
        {reason && (
          <Field className="wide" label={words.reason} hint={words.reasonHint} problem={reason.problem}>
            {(tied) => (
              <input
                {...tied}
                className="input"
                maxLength={500}
                autoComplete="off"
                value={reason.value}
                onChange={({ target }) => reason.set(target.value)}
              />
            )}
          </Field>
        )}
        {before}
        {failure && (
          <Note tone="error" alert>
            {failure}
          </Note>
        )}
        <div className="row">
          <Button variant="secondary" type="button" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button type="submit" aria-disabled={isRunning}>
            {words.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
