import type postgres from "postgres";

/** More parameters come from lists of ids, of any length: each length would be a statement of its own, kept by the server. */
const MOST_PARAMETERS = 40;

/**
 * The driver as drizzle should use it: what has parameters is prepared on first use, so that asking again is one message
 * there and one back, and nothing is planned anew. Behind a pool that shares connections, `?prepare=false` in
 * DATABASE_URL turns it off.
 */
export function preparing<T extends postgres.Sql | postgres.TransactionSql>(sql: T): T {
  return new Proxy(sql, {
    get(target, property) {
      if (property === "unsafe") return unsafe(target);
      if (property === "begin" && "begin" in target) return begin(target);
      return Reflect.get(target, property);
    },
  });
}

function unsafe(sql: postgres.ISql): postgres.ISql["unsafe"] {
  return (query, parameters = [], options = {}) => {
    const prepare = options.prepare || (parameters.length > 0 && parameters.length <= MOST_PARAMETERS);
    return sql.unsafe(query, parameters, { ...options, prepare });
  };
}

type Work = (tx: postgres.TransactionSql) => unknown;

function begin(sql: postgres.Sql) {
  return (...[first, second]: [work: Work] | [options: string, work: Work]) => {
    const prepared = (work: Work) => (tx: postgres.TransactionSql) => work(preparing(tx));
    return typeof first === "string" && second
      ? sql.begin(first, prepared(second))
      : sql.begin(prepared(first as Work));
  };
}
