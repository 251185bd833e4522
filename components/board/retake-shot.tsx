"use client";

import { RotateCcw } from "lucide-react";
import { useState } from "react";
import { priceWords, shotPrice } from "@/components/board/shot-price";
import { RetakeDialog } from "@/components/quality/retake-dialog";
import { Button } from "@/components/ui/button";
import type { JobView } from "@/lib/domain/job-view";

/** Takes one shot again. The price stands on the button; a saved edit alone never renders. */
export function RetakeShot({ job, code, isUnsaved }: { job: JobView; code: string; isUnsaved: boolean }) {
  const [isOpen, setIsOpen] = useState(false);
  if (!job.permissions.retake) return null;
  const price = shotPrice(job, code);
  return (
    <>
      <Button
        icon={RotateCcw}
        disabled={isUnsaved}
        title={isUnsaved ? "Save or discard what you typed first." : undefined}
        onClick={() => setIsOpen(true)}
      >
        Retake{price && ` — ${priceWords(price)}`}
      </Button>
      {isOpen && <RetakeDialog job={job} title={`Retake ${code}`} codes={[code]} onClose={() => setIsOpen(false)} />}
    </>
  );
}
