"use client";

import { RotateCcw } from "lucide-react";
import { useState } from "react";
import { likelyWords, priceWords, shotsPrice } from "@/components/board/shot-price";
import { RetakeDialog } from "@/components/quality/retake-dialog";
import { Button } from "@/components/ui/button";
import { nameShots } from "@/lib/domain/board/changed-board";
import type { JobView } from "@/lib/domain/job-view";

type Props = {
  job: JobView;
  codes: readonly string[];
  /** Something typed is not saved yet: a retake would be one of the shot as it was. */
  isUnsaved?: boolean;
  /** Where there is little room: the likely price alone, without its range. */
  isShort?: boolean;
};

/** Takes shots again. The price of all of them stands on the button; a saved edit alone never renders. */
export function RetakeShots({ job, codes, isUnsaved = false, isShort = false }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  if (!job.permissions.retake) return null;
  const price = shotsPrice(job, codes);
  return (
    <>
      <Button
        icon={RotateCcw}
        disabled={isUnsaved}
        title={isUnsaved ? "Save or discard what you typed first." : undefined}
        onClick={() => setIsOpen(true)}
      >
        Retake{price && ` — ${isShort ? likelyWords(price) : priceWords(price)}`}
      </Button>
      {isOpen && (
        <RetakeDialog job={job} title={`Retake ${nameShots(codes)}`} codes={codes} onClose={() => setIsOpen(false)} />
      )}
    </>
  );
}
