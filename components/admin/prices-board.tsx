"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { priceColumns } from "@/components/admin/price-columns";
import { PriceForm } from "@/components/admin/price-form";
import { groupPrices, type PriceLine } from "@/components/admin/price-groups";
import { SavedNotice } from "@/components/admin/saved-notice";
import { TableDownload } from "@/components/admin/table-download";
import { ChangeList } from "@/components/history/change-list";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { pricesQuery } from "@/lib/client/admin";
import { formatCount } from "@/lib/format";

type Open = { from: PriceLine | null } | null;

export function PricesBoard() {
  const { data: prices } = useSuspenseQuery(pricesQuery());
  const [open, setOpen] = useState<Open>(null);
  const [saved, setSaved] = useState<string | null>(null);

  function tell(jobs: number): void {
    setOpen(null);
    const waiting = `${formatCount(jobs, "waiting quote")} ${jobs === 1 ? "is" : "are"} made anew.`;
    setSaved(`The price is set. ${jobs === 0 ? "No quote was waiting." : waiting}`);
  }

  return (
    <div className="flex flex-col gap-6 px-4 py-5 lg:px-8">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="max-w-prose text-muted text-pretty">
          Every quote and every take is priced by the row that is in force on its day. Rows are ended, never changed:
          cost records name the one they used.
        </p>
        <div className="flex items-center gap-2">
          <TableDownload page="prices" table="prices" name="all prices that were ever in force" />
          <Button tone="primary" icon={Plus} onClick={() => setOpen({ from: null })}>
            New price
          </Button>
        </div>
      </div>
      <SavedNotice>{saved}</SavedNotice>
      {groupPrices(prices).map((group) => (
        <Section key={group.key} title={group.title} note={<span className="font-mono break-all">{group.model}</span>}>
          <DataTable
            caption={`Prices of ${group.title}, ${group.model}`}
            columns={priceColumns((from) => setOpen({ from }))}
            rows={group.rows}
            keyOf={(row) => row.id}
          />
        </Section>
      ))}
      <div className="rounded-lg border bg-surface px-4 py-3">
        <ChangeList label="Changes" lines={prices.history} />
      </div>
      {open && <PriceForm prices={prices} from={open.from} onClose={() => setOpen(null)} onSaved={tell} />}
    </div>
  );
}
