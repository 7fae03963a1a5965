/** Windows hands a mail program no more than this of an address. */
const MOST = 1900;

type Mail = { to?: readonly string[]; bcc?: readonly string[]; subject: string; body: string };

/** A link that opens a mail, ready to send. `whole` is false where the text did not fit and was left out. */
export function mailAddress({ to = [], bcc = [], subject, body }: Mail): { href: string; whole: boolean } {
  const hidden = bcc.length > 0 ? [`bcc=${listed(bcc)}`] : [];
  const head = `mailto:${listed(to)}?${[...hidden, `subject=${encodeURIComponent(subject)}`].join("&")}`;
  const whole = `${head}&body=${encodeURIComponent(body.replaceAll("\n", "\r\n"))}`;
  return whole.length <= MOST ? { href: whole, whole: true } : { href: head, whole: false };
}

function listed(addresses: readonly string[]): string {
  return addresses.map(encodeURIComponent).join(",");
}
