import pg from "pg";

/** @param {string} url */
export const databaseName = (url) => decodeURIComponent(new URL(url).pathname.slice(1)) || "postgres";

/** @param {string} url @param {string} database */
export function withDatabase(url, database) {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  return changed.href;
}

/**
 * Prisma's `?schema=` is no Postgres parameter: it becomes the search path.
 * @param {string} url
 */
export function connectionConfig(url) {
  const plain = new URL(url);
  const schema = plain.searchParams.get("schema");
  plain.searchParams.delete("schema");
  const options = schema ? { options: `-c search_path=${pg.escapeIdentifier(schema)}` } : {};
  return { schema, config: { connectionString: plain.href, ...options } };
}
