/** By what a name is recognised: "Mara", "MARA" and " mara " are one. */
export function nameKey(name: string): string {
  return name.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
}
