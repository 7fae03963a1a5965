/** Whose an event can be: everybody's, a group's, one municipality's. */
export const OWNERS = ["country", "group", "municipality"] as const;
