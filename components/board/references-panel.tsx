"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { BoardPreview } from "@/components/board/board-preview";
import { CharacterCard } from "@/components/board/character-card";
import { LeaveDialog } from "@/components/board/leave-dialog";
import { LookCard } from "@/components/board/look-card";
import { PlaceCard } from "@/components/board/place-card";
import { changeOfDraft, draftOf, type ReferenceDraft, shotsAt, shotsWith } from "@/components/board/reference-draft";
import type { BoardChanges } from "@/components/board/use-board-changes";
import { useLeaveGuard } from "@/components/board/use-leave-guard";
import { Button } from "@/components/ui/button";
import { Sheet } from "@/components/ui/sheet";
import type { BoardChange } from "@/lib/domain/board/board-change";
import type { JobView } from "@/lib/domain/job-view";

const MOST_CHARACTERS = 12;

type Props = { job: JobView; changes: BoardChanges; onClose: () => void };

/** Whoever and whatever is in more than one shot, written once. What a change of it changes is shown before it is made. */
export function ReferencesPanel({ job, changes, onClose }: Props) {
  const [base, setBase] = useState(changes.plan);
  const [draft, setDraft] = useState(() => draftOf(base));
  const [proposal, setProposal] = useState<BoardChange | null>(null);
  const [isPending, setIsPending] = useState(false);
  const change = changeOfDraft(base, draft);
  const { going, stay, leave } = useClosing(change !== null, onClose);
  if (base.version !== changes.plan.version && change === null) {
    setBase(changes.plan);
    setDraft(draftOf(changes.plan));
  }

  async function save(wanted: BoardChange): Promise<void> {
    setIsPending(true);
    const isDone = await changes.change(wanted, base.version).then(
      () => true,
      () => false,
    );
    setIsPending(false);
    setProposal(null);
    if (isDone) onClose();
  }

  return (
    <Sheet
      title="References"
      onClose={leave}
      footer={
        job.permissions.edit &&
        (proposal ? (
          <BoardPreview
            jobId={job.id}
            version={base.version}
            change={proposal}
            isPending={isPending}
            onSave={() => void save(proposal)}
            onCancel={() => setProposal(null)}
          />
        ) : (
          <div className="flex items-center justify-between gap-3">
            <p className="text-muted text-xs">Saving renders nothing.</p>
            <Button tone="primary" disabled={!change} onClick={() => setProposal(change)}>
              See what changes
            </Button>
          </div>
        ))
      }
    >
      <fieldset disabled={!job.permissions.edit || proposal !== null} className="flex min-w-0 flex-col gap-6">
        <Cards plan={base} draft={draft} onChange={setDraft} />
      </fieldset>
      {going && <LeaveDialog code="the references" onStay={stay} onDiscard={onClose} />}
    </Sheet>
  );
}

/** Closes at once, or asks when something is unsaved. */
function useClosing(isUnsaved: boolean, onClose: () => void) {
  const guard = useLeaveGuard(isUnsaved);
  const [isClosing, setIsClosing] = useState(false);
  return {
    going: guard.going !== null || isClosing,
    stay: () => {
      guard.stay();
      setIsClosing(false);
    },
    leave: () => (isUnsaved ? setIsClosing(true) : onClose()),
  };
}

function Cards({
  plan,
  draft,
  onChange,
}: {
  plan: BoardChanges["plan"];
  draft: ReferenceDraft;
  onChange: (draft: ReferenceDraft) => void;
}) {
  const { characters, look, places } = draft;
  const setCharacters = (next: ReferenceDraft["characters"]) => onChange({ ...draft, characters: next });
  const nextId = Math.max(-1, ...characters.map(({ id }) => id)) + 1;
  return (
    <>
      <Group title="Characters">
        {characters.length === 0 && <p className="text-muted">The film has no characters.</p>}
        {characters.map((character, index) => (
          <CharacterCard
            key={character.id}
            character={character}
            codes={shotsWith(plan, character.name)}
            onChange={(next) => setCharacters(characters.with(index, next))}
            onRemove={() => setCharacters(characters.toSpliced(index, 1))}
          />
        ))}
        {characters.length < MOST_CHARACTERS && (
          <Button
            icon={Plus}
            onClick={() =>
              setCharacters([...characters, { id: nextId, name: "", appearance: "", wardrobe: "", movement: "" }])
            }
          >
            Add a character
          </Button>
        )}
      </Group>
      <Group title="Places">
        {places.map((place, index) => (
          <PlaceCard
            key={place.sceneNumber}
            place={place}
            title={plan.scenes.find(({ number }) => number === place.sceneNumber)?.title ?? ""}
            codes={shotsAt(plan, place.sceneNumber)}
            onChange={(next) => onChange({ ...draft, places: places.with(index, next) })}
          />
        ))}
      </Group>
      <Group title="Look">
        <LookCard look={look} onChange={(next) => onChange({ ...draft, look: next })} />
      </Group>
    </>
  );
}

function Group({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section aria-label={title} className="flex flex-col gap-3">
      <h3 className="font-medium text-base">{title}</h3>
      {children}
    </section>
  );
}
