const MICROS_PER_USD = 1_000_000;
const BYTE_UNITS = ["B", "kB", "MB", "GB", "TB"] as const;

/** "$0.42", "$1,204.00"; amounts under a cent keep four decimals so that they never read as free. */
export function formatMoney(micros: number): string {
  const dollars = micros / MICROS_PER_USD;
  const digits = micros !== 0 && Math.abs(dollars) < 0.01 ? 4 : 2;
  return dollars.toLocaleString("en-US", {
    style: "currency",
    currency: "USD",
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/** "850 ms", "4.2 s", "1 min 05 s", "2 h 03 min" */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  const tenths = Math.round(milliseconds / 100);
  if (tenths < 600) return `${(tenths / 10).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${two(seconds % 60)} s`;
  const minutes = Math.round(seconds / 60);
  return `${Math.floor(minutes / 60)} h ${two(minutes % 60)} min`;
}

/** "00:01:04:12": hours, minutes, seconds and frames of a whole-numbered frame rate, never dropping a frame number. */
export function formatTimecode(frame: number, fps: number): string {
  const seconds = Math.floor(frame / fps);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60, frame % fps];
  return parts.map(two).join(":");
}

/** "22 Nov 2026", in UTC unless a time zone is named. */
export function formatDate(iso: string, timeZone = "UTC"): string {
  return new Date(iso).toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone });
}

/** "22 Nov 2026, 14:05", in UTC unless a time zone is named. */
export function formatDateTime(iso: string, timeZone = "UTC"): string {
  const time = new Date(iso).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit", timeZone });
  return `${formatDate(iso, timeZone)}, ${time}`;
}

/** "812 B", "4.2 MB" in decimal units, as file managers show them. */
export function formatBytes(bytes: number): string {
  let amount = bytes;
  let unit = 0;
  while (amount >= 999.5 && unit < BYTE_UNITS.length - 1) {
    amount /= 1000;
    unit += 1;
  }
  return `${unit === 0 || amount >= 99.95 ? Math.round(amount) : amount.toFixed(1)} ${BYTE_UNITS[unit]}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
