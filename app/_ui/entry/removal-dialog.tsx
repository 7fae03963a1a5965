"use client";

import { type ReactNode, useState } from "react";
import { EntryDialog } from "./entry-dialog";

type RemovalDialogProps = {
  words: { title: string; text: string; reason: string; reasonMissing: string; cancel: string; confirm: string };
  isRunning: boolean;
  failure: ReactNode;
  onConfirm: (reason: string) => void;
  onClose: () => void;
};

/** Asks for the reason before something is taken away; what it said stays in the history. */
export function RemovalDialog({ words, isRunning, failure, onConfirm, onClose }: RemovalDialogProps) {
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const isMissing = reason.trim() === "";
  const confirm = () => {
    setAsked(true);
    if (!isMissing) onConfirm(reason.trim());
    return !isMissing;
  };
  return (
    <EntryDialog
      words={{ title: words.title, save: words.confirm, cancel: words.cancel, reason: words.reason }}
      reason={{ value: reason, problem: asked && isMissing ? words.reasonMissing : null, set: setReason }}
      isRunning={isRunning}
      failure={failure}
      onSave={confirm}
      onClose={onClose}
    >
      <p>{words.text}</p>
    </EntryDialog>
  );
}
