/** Loaded before anything else, so it speaks the JavaScript that old versions of Node understand as well. */
const OLDEST = [20, 19];

/** @param {string} version such as "20.19.0" */
export function isNodeNewEnough(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

export function requireNode() {
  if (isNodeNewEnough(process.versions.node)) return;
  console.error(
    `The studio needs Node ${OLDEST.join(".")} or newer; this is Node ${process.versions.node}. Install a newer one from https://nodejs.org and start again.`,
  );
  process.exit(1);
}
