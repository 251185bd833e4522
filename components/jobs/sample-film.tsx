"use client";

import { useMutation } from "@tanstack/react-query";
import { Play } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { SAMPLE_FILM } from "@/components/brief/sample-briefs";
import { Button } from "@/components/ui/button";
import { useIsAlive } from "@/components/ui/use-is-alive";
import { newRequestId } from "@/lib/client/brief-draft";
import { createJob } from "@/lib/client/job-commands";

/** One click from nothing to a film on its way. Pressing twice, or again after a lost answer, makes one job. */
export function SampleFilm({ isFirst = false }: { isFirst?: boolean }) {
  const router = useRouter();
  const isAlive = useIsAlive();
  const [clientRequestId] = useState(newRequestId);
  const make = useMutation({
    networkMode: "always",
    mutationFn: () => createJob({ ...SAMPLE_FILM, clientRequestId }),
    onSuccess: ({ id }) => router.push(`/jobs/${id}`),
  });
  return (
    <span className="flex flex-col items-center gap-1">
      <Button
        tone={isFirst ? "primary" : "quiet"}
        icon={Play}
        disabled={!isAlive}
        isPending={make.isPending || make.isSuccess}
        onClick={() => make.mutate()}
      >
        Make the sample film
      </Button>
      {make.error && (
        <span role="alert" className="max-w-64 text-bad text-xs">
          {make.error.message}
        </span>
      )}
    </span>
  );
}
