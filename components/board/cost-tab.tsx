import type { ReactNode } from "react";
import { priceWords, shotPrice } from "@/components/board/shot-price";
import { chargeOf } from "@/components/board/take-charge";
import { BACKEND_NAMES } from "@/lib/domain/backend";
import type { JobView } from "@/lib/domain/job-view";
import { formatMicros, sumMicros } from "@/lib/domain/money";
import { formatSeconds } from "@/lib/format";

/** What a shot is likely to cost, what exactly is ordered for it, and what it has cost so far. */
export function CostTab({ job, code }: { job: JobView; code: string }) {
  const price = shotPrice(job, code);
  const lines = job.quote?.lines.filter((line) => line.code === code) ?? [];
  const takes = job.takes.filter((take) => take.code === code);
  const charged = sumMicros(takes.map((take) => take.actualMicros ?? 0));
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-2">
      <Row name="Likely">
        {price ? priceWords(price) : "There is no quote for this shot yet."}
        {price?.isOld && (
          <span className="block text-warn text-xs">
            From before the last change of the board; the new price is being worked out.
          </span>
        )}
      </Row>
      {lines.map(({ label, order, amountMicros, backend }) => (
        <Row key={label} name="One take">
          {amountMicros === 0 ? "Free" : formatMicros(amountMicros)}
          <span className="block text-muted text-xs">
            {order
              ? `${BACKEND_NAMES[order.backend]}, ${order.model}, ${formatSeconds(order.clipSeconds)} at ${order.resolution}`
              : `${backend ? `${BACKEND_NAMES[backend]}, ` : ""}${label}`}
          </span>
        </Row>
      ))}
      <Row name="So far">
        {charged === 0 ? "Nothing charged" : `${formatMicros(charged)} charged`}
        {takes.length > 0 && (
          <ul className="text-muted text-xs">
            {takes.map((take) => (
              <li key={take.id}>
                Take {take.number}: {chargeOf(take)}
              </li>
            ))}
          </ul>
        )}
      </Row>
    </dl>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="tabular-nums">{children}</dd>
    </>
  );
}
