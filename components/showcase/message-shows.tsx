import { Inbox, Plus } from "lucide-react";
import { Show } from "@/components/showcase/show";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Skeleton, SkeletonLines, SkeletonRows } from "@/components/ui/skeleton";

const ROWS = [
  { code: "SC01-SH010", backend: "Runway", seconds: "4.0", price: "$0.48" },
  { code: "SC01-SH020", backend: "Veo 3", seconds: "6.0", price: "$2.40" },
];

export function MessageShows() {
  return (
    <Section title="Messages, tables and empty places">
      <div className="divide-y">
        <Show name="Notice">
          <div className="flex w-full flex-col gap-3">
            <Notice kind="info" title="Your draft was kept">
              It is from five minutes ago.
            </Notice>
            <Notice kind="warn" title="The prompt names a real person" action={<Button>Change it</Button>} />
            <Notice kind="bad" title="Runway has no credit left">
              Nothing was charged. The job goes on by itself when it may.
            </Notice>
          </div>
        </Show>
        <Show name="DataTable">
          <div className="w-full">
            <DataTable
              caption="Shots"
              rows={ROWS}
              keyOf={(row) => row.code}
              columns={[
                { header: "Shot", cell: (row) => row.code },
                { header: "Backend", cell: (row) => row.backend },
                { header: "Seconds", isNumber: true, cell: (row) => row.seconds },
                { header: "Price", isNumber: true, cell: (row) => row.price },
              ]}
            />
          </div>
        </Show>
        <Show name="Skeletons">
          <div className="flex w-full flex-col gap-4">
            <Skeleton className="h-24 w-40" />
            <SkeletonLines count={3} />
            <SkeletonRows count={2} />
          </div>
        </Show>
        <Show name="EmptyState">
          <EmptyState icon={Inbox} title="No jobs yet" action={<Button icon={Plus}>New brief</Button>}>
            A brief becomes a board in seconds, and nothing costs anything until somebody approves it.
          </EmptyState>
        </Show>
      </div>
    </Section>
  );
}
