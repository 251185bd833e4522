import { Clapperboard, PenLine, SearchX } from "lucide-react";
import { jobsAddress } from "@/components/jobs/jobs-address";
import { NO_FILTER } from "@/components/jobs/jobs-refine";
import { SampleFilm } from "@/components/jobs/sample-film";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export function JobsEmpty({ isFiltered, params }: { isFiltered: boolean; params: URLSearchParams }) {
  if (isFiltered) {
    return (
      <EmptyState
        icon={SearchX}
        title="No job matches"
        action={
          <>
            <ButtonLink href={jobsAddress(params, NO_FILTER)}>Clear the filter</ButtonLink>
            <SampleFilm />
          </>
        }
      >
        Nothing here has all of this. Clear the filter to see every job again, or start something new.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={Clapperboard}
      title="Your first film starts with a brief"
      action={
        <>
          <SampleFilm isFirst />
          <ButtonLink icon={PenLine} href="/new">
            Write a brief
          </ButtonLink>
        </>
      }
    >
      See how it works with a sample: it has a storyboard and an animatic to play in a few seconds. Nothing is charged
      before somebody approves a price.
    </EmptyState>
  );
}
