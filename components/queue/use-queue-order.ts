"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { inOrder, moveTo, queuedIds } from "@/components/queue/queue-order";
import type { JobInQueue } from "@/components/queue/queue-words";
import { useToast } from "@/components/ui/toast";
import { queryKeys } from "@/lib/client/query-keys";
import { orderQueue } from "@/lib/client/queue";

/**
 * A job's takes in the order in which they are sent, and how to change it. A change shows at once and is taken back
 * with a sentence when the studio refuses it. `said` tells those who listen where a take has come to.
 */
export function useQueueOrder({ jobId, takes, mayCancel }: JobInQueue) {
  const queryClient = useQueryClient();
  const toast = useToast();
  const [wanted, setWanted] = useState<readonly string[] | null>(null);
  const [said, setSaid] = useState("");
  const shown = wanted ? inOrder(takes, wanted) : takes;
  const ids = queuedIds(shown);

  const save = useMutation({
    mutationFn: (order: readonly string[]) => orderQueue(jobId, order),
    // One after the other, so that the last one counts.
    scope: { id: `order of ${jobId}` },
    onError: (error) => {
      setSaid("");
      toast({ kind: "bad", title: "The order was not changed.", detail: error.message });
    },
    onSettled: async (_, __, order) => {
      await queryClient.invalidateQueries({ queryKey: queryKeys.queue });
      setWanted((now) => (now === order ? null : now));
    },
  });

  const move = (takeId: string, place: number) => {
    const order = moveTo(ids, takeId, place);
    if (!order) return;
    const code = takes.find((take) => take.id === takeId)?.code;
    setWanted(order);
    setSaid(`${code} is sent as number ${order.indexOf(takeId) + 1} of ${order.length}.`);
    save.mutate(order);
  };
  return { takes: shown, order: mayCancel && ids.length > 1 ? { ids, move } : null, said };
}
