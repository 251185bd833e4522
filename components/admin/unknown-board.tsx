"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { CircleCheck } from "lucide-react";
import { useState } from "react";
import { SavedNotice } from "@/components/admin/saved-notice";
import { UnknownCard } from "@/components/admin/unknown-card";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { unknownQuery } from "@/lib/client/admin";
import { formatMicros, sumMicros } from "@/lib/domain/money";
import { formatCount } from "@/lib/format";

export function UnknownBoard() {
  const { data } = useSuspenseQuery(unknownQuery());
  const [saved, setSaved] = useState<string | null>(null);
  const { takes } = data;
  const setAside = formatMicros(sumMicros(takes.map((take) => take.setAsideMicros)));
  return (
    <div className="flex flex-col gap-4 px-4 py-5 lg:px-8">
      <SavedNotice>{saved}</SavedNotice>
      {takes.length === 0 ? (
        <EmptyState icon={CircleCheck} title="Every attempt is accounted for">
          When the answer to a paid request is lost, the attempt appears here with its money set aside. The studio asks
          the provider about it by itself; what it can't find out, a person settles.
        </EmptyState>
      ) : (
        <>
          <Notice
            kind="info"
            title={`${formatCount(takes.length, "attempt")} nobody knows the outcome of, ${setAside} set aside`}
          >
            Nothing here is ever sent again: it may have been charged already. Look at the provider, then say what you
            found. The shot goes on from there, and its money is booked once.
          </Notice>
          <ul className="flex flex-col gap-4">
            {takes.map((take) => (
              <UnknownCard key={take.takeId} take={take} onSettled={setSaved} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
