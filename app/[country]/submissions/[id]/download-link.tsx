import { DownloadIcon } from "@navikt/aksel-icons";

/** A file that the server makes, beside what it is about. */
export function DownloadLink({ href, label }: { href: string; label: string }) {
  return (
    <a className="ds-button" data-variant="tertiary" href={href} download>
      <DownloadIcon className="icon" aria-hidden />
      {label}
    </a>
  );
}
