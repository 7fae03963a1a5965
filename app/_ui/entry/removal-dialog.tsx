"use client";

import { Button, Dialog } from "@digdir/designsystemet-react";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { Note } from "@/app/_ui/note";
import { Field } from "./field";
import "./entry.css";

/** Asks for the reason before something is taken away; what it said stays in the history. */
export function RemovalDialog({ words, isRunning, failure, onConfirm, onClose }: RemovalDialogProps) {
  const heading = useId();
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (reason.trim() !== "" && !isRunning) onConfirm(reason.trim());
  };
  const problem = asked && reason.trim() === "" ? words.reasonMissing : null;
  return (
    <Dialog className="entry-dialog" open onClose={onClose} closeButton={false} aria-labelledby={heading}>
      <h2 id={heading}>{words.title}</h2>
      <p>{words.text}</p>
      <form onSubmit={submit} noValidate>
        <Field label={words.reason} problem={problem}>
          {(tied) => (
            <input
              {...tied}
              className="input"
              maxLength={500}
              autoComplete="off"
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
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
            {words.confirm}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

type RemovalDialogProps = {
  words: { title: string; text: string; reason: string; reasonMissing: string; cancel: string; confirm: string };
  isRunning: boolean;
  failure: ReactNode;
  onConfirm: (reason: string) => void;
  onClose: () => void;
};
