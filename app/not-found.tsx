import { SearchX } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export default function NotFound() {
  return (
    <main className="grid min-h-dvh place-items-center">
      <EmptyState
        isPage
        icon={SearchX}
        title="There is no such page"
        action={<ButtonLink href="/">Go to the jobs</ButtonLink>}
      >
        The address may be mistyped, or the job belongs to somebody else.
      </EmptyState>
    </main>
  );
}
