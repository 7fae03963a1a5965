/** Looks like an address that mail can be sent to; whether it is one, only a mail can tell. */
export function isEmail(text: string): boolean {
  return /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/.test(text);
}
