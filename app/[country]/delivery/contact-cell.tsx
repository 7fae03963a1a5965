"use client";

import { PlusIcon, XMarkIcon } from "@navikt/aksel-icons";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Button } from "@/app/_ui/button";
import type { Reminder } from "./reminders";
import { useContactAction } from "./use-contact-action";

type ContactCellProps = { country: string; reminder: Pick<Reminder, "code" | "name" | "addresses"> };

/** A municipality's addresses, each to be taken away, and a field for another. */
export function ContactCell({ country, reminder: { code, name, addresses } }: ContactCellProps) {
  const t = useTranslations("delivery.reminders");
  const [adding, setAdding] = useState(false);
  const { run, isRunning } = useContactAction(country, code);
  return (
    <div className="contacts">
      {addresses.length === 0 && !adding && <span className="muted">{t("noAddress")}</span>}
      {addresses.map((address) => (
        <span key={address} className="contact">
          {address}
          <button
            type="button"
            aria-label={t("remove", { address })}
            aria-disabled={isRunning}
            onClick={() => !isRunning && run({ remove: address })}
          >
            <XMarkIcon className="icon" aria-hidden />
          </button>
        </span>
      ))}
      {adding ? (
        <AddressField country={country} code={code} name={name} onDone={() => setAdding(false)} />
      ) : (
        <Button variant="tertiary" className="quiet" onClick={() => setAdding(true)}>
          <PlusIcon className="icon" aria-hidden />
          {t("add")}
          <span className="vh"> {name}</span>
        </Button>
      )}
    </div>
  );
}

type AddressFieldProps = { country: string; code: string; name: string; onDone: () => void };

function AddressField({ country, code, name, onDone }: AddressFieldProps) {
  const t = useTranslations("delivery.reminders");
  const [typed, setTyped] = useState("");
  const problem = useId();
  const { run, isRunning, failure } = useContactAction(country, code, onDone);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!isRunning && typed.trim()) run({ add: typed.trim() });
  };
  return (
    <form className="address" onSubmit={save} noValidate>
      <input
        // biome-ignore lint/a11y/noAutofocus: the reader has just asked for the field
        autoFocus
        className="input"
        type="email"
        autoComplete="off"
        aria-label={t("address", { name })}
        aria-invalid={failure !== null}
        aria-describedby={failure ? problem : undefined}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => event.key === "Escape" && onDone()}
      />
      <Button type="submit" variant="secondary" aria-disabled={isRunning}>
        {t("save")}
      </Button>
      <Button type="button" variant="tertiary" onClick={onDone}>
        {t("cancel")}
      </Button>
      {failure && (
        <p id={problem} role="alert">
          {t(`failures.${failure}`)}
        </p>
      )}
    </form>
  );
}
