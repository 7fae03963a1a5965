/** What the pages of Administration ask about people and keys; nobody else does, so none of it is in the API's description. */
const USERS = "/api/access/users";
const KEYS = "/api/access/keys";

/** Where somebody is invited. The mail, where there is one, is in the page's language. */
export function usersUrl(country: string, locale: string): string {
  return `${USERS}?${new URLSearchParams({ country, locale })}`;
}

export type UserPart = "close" | "open" | "link" | "sessions" | "second-factor";

/** One user, or a part of what there is to do with the account. */
export function userUrl(
  id: string,
  { country, locale, part }: { country: string; locale: string; part?: UserPart },
): string {
  const path = [USERS, encodeURIComponent(id), ...(part ? [part] : [])].join("/");
  return `${path}?${new URLSearchParams({ country, locale })}`;
}

export function keysUrl(country: string): string {
  return `${KEYS}?${new URLSearchParams({ country })}`;
}

export function keyUrl(id: number): string {
  return `${KEYS}/${id}`;
}

/** Where a link to a new password is asked for. */
export function forgottenUrl(locale: string): string {
  return `/api/access/forgotten?${new URLSearchParams({ locale })}`;
}

/** Sends reminders, as Leveringer shows them with this filter. */
export function remindUrl(country: string, filter: string): string {
  return `/${country}/delivery/remind${filter ? `?${filter}` : ""}`;
}
