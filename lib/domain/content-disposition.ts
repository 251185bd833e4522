/** The header that saves a file under its name: a plain one for old readers, the real one beside it (RFC 6266, RFC 5987). */
export function attachment(name: string): string {
  const plain = name.replace(/[^\w .,()-]/g, "_");
  const encoded = encodeURIComponent(name.replace(/\p{Surrogate}/gu, "_")).replace(
    /['()*]/g,
    (character) => `%${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
