import { sql } from "drizzle-orm";
import { integer } from "drizzle-orm/pg-core";

/**
 * Registers overwrite nothing: a change ends the row (`untilVersion`) and adds the next one. What stood at a version v
 * is `since_version <= v and (until_version is null or until_version > v)`.
 */
export const versions = () => ({ sinceVersion: integer().notNull(), untilVersion: integer() });

export const standing = sql`until_version is null`;
