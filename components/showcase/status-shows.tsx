import { StatusBadge } from "@/components/jobs/status-badge";
import { Show } from "@/components/showcase/show";
import { Avatar } from "@/components/ui/avatar";
import { ProgressBar } from "@/components/ui/progress-bar";
import { Section } from "@/components/ui/section";
import { Stat } from "@/components/ui/stat";
import { ACTIVITIES, STATUSES } from "@/lib/domain/status-words";

const PEOPLE = ["Paula Producer", "Anton Approver", "Ada Admin", "李 小龙"];
const FILLS = ["accent", "good", "bad", "gold", "plain"] as const;

export function StatusShows() {
  return (
    <Section title="Statuses and figures">
      <div className="divide-y">
        <Show name="Statuses">
          {STATUSES.map((status) => (
            <StatusBadge key={status} status={status} />
          ))}
        </Show>
        <Show name="Activities">
          {ACTIVITIES.map((activity) => (
            <StatusBadge key={activity} status={activity} />
          ))}
        </Show>
        <Show name="Avatar">
          {PEOPLE.map((name) => (
            <Avatar key={name} name={name} />
          ))}
          <Avatar name="Small Sam" isSmall />
        </Show>
        <Show name="ProgressBar">
          {FILLS.map((tone, index) => (
            <ProgressBar key={tone} tone={tone} value={(index + 1) / 6} label={tone} className="w-32" />
          ))}
        </Show>
        <Show name="Stat">
          <dl className="grid w-full grid-cols-2 gap-3">
            <Stat label="Spent today" value="$2.10">
              of $6.00
            </Stat>
            <Stat label="Not measured yet" value="–" />
          </dl>
        </Show>
      </div>
    </Section>
  );
}
