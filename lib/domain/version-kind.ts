/** What a version changed, in the order in which the screens list it. */
export const VERSION_KINDS = [
  "commit",
  "revert",
  "declaration",
  "mapping",
  "event",
  "group",
  "target",
  "price",
  "flag",
  "rules",
  "channel",
  "area",
  "municipality",
  "contact",
  "registers",
] as const;

export type VersionKind = (typeof VERSION_KINDS)[number];

export function isVersionKind(text: string): text is VersionKind {
  return VERSION_KINDS.some((kind) => kind === text);
}
