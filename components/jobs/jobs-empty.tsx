import { Clapperboard, SearchX } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export function JobsEmpty({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered) {
    return (
      <EmptyState icon={SearchX} title="No job matches" action={<ButtonLink href="/">Show all jobs</ButtonLink>}>
        Nothing here has this status and these words. Loosen the filter or search for something else.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={Clapperboard}
      title="Your first film starts with a brief"
      action={
        <>
          <ButtonLink tone="primary" href="/new">
            Write a brief
          </ButtonLink>
          <ButtonLink href="/new?sample=lighthouse">Try a sample film</ButtonLink>
        </>
      }
    >
      Say in a few sentences what the film shows. You get a storyboard and a price; nothing is rendered and nothing is
      charged before somebody approves it.
    </EmptyState>
  );
}
