import { Crosshair } from "lucide-react";
import type { ShowMoment } from "@/components/quality/show-moment";
import { formatPosition } from "@/lib/format";

export function SeekButton({
  code,
  atSeconds,
  finding,
  onShow,
}: {
  code: string | null;
  atSeconds: number;
  finding: string;
  onShow: ShowMoment;
}) {
  const position = formatPosition(atSeconds);
  return (
    <button
      type="button"
      onClick={() => onShow(code, atSeconds, finding)}
      aria-label={`Show ${code ?? "the film"} at ${position}`}
      className="inline-flex -ml-1 min-h-6 items-center gap-1 rounded-sm px-1 font-mono text-accent text-xs hover:bg-hover"
    >
      <Crosshair aria-hidden className="size-3.5" />
      {position}
    </button>
  );
}
