import fs from "node:fs";
import path from "node:path";
import { Problem } from "../setup/problem.mjs";

/**
 * Where the running studio with doubles keeps its files: made-up pictures go there too, or its pages could not show them.
 * @param {string} dataDir
 * @returns {Record<string, string>}
 */
export function doublesStorage(dataDir) {
  const folder = path.join(dataDir, "doubles");
  const addresses = path.join(folder, "addresses.json");
  if (!fs.existsSync(addresses)) {
    throw new Problem("There is no studio with doubles yet.", "Start it first: npm run studio -- --doubles");
  }
  return {
    ALLOW_TEST_DOUBLES: "1",
    GOOGLE_CLOUD_PROJECT: "double-project",
    GOOGLE_CLOUD_LOCATION: "us-central1",
    GOOGLE_APPLICATION_CREDENTIALS: path.join(folder, "cloud-key.json"),
    GCS_BUCKET: "studio-double",
    GCS_API_ENDPOINT: JSON.parse(fs.readFileSync(addresses, "utf8")).storage,
  };
}
