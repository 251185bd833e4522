import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

/**
 * One hash over the names and contents of files and folders. What is missing counts as missing, not as an error.
 * @param {string} root
 * @param {readonly string[]} parts  files or folders below root
 * @param {(relativePath: string) => boolean} [isPart]  false leaves a file or a whole folder out
 * @returns {string}
 */
export function contentHash(root, parts, isPart = () => true) {
  const hash = createHash("sha256");
  for (const part of parts) {
    for (const file of listFiles(root, part, isPart)) {
      hash.update(`${file}\0`);
      hash.update(
        createHash("sha256")
          .update(fs.readFileSync(path.join(root, file)))
          .digest(),
      );
    }
  }
  return hash.digest("hex");
}

function listFiles(root, relativePath, isPart) {
  if (!isPart(relativePath)) return [];
  const stats = fs.statSync(path.join(root, relativePath), { throwIfNoEntry: false });
  if (!stats) return [];
  if (!stats.isDirectory()) return [relativePath];
  return fs
    .readdirSync(path.join(root, relativePath))
    .sort()
    .flatMap((name) => listFiles(root, path.posix.join(relativePath, name), isPart));
}
