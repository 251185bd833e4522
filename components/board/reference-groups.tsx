"use client";

import { Plus } from "lucide-react";
import { FromAssets } from "@/components/assets/from-assets";
import { KeepInAssets } from "@/components/assets/keep-in-assets";
import { CharacterCard } from "@/components/board/character-card";
import { LookCard } from "@/components/board/look-card";
import { PlaceCard } from "@/components/board/place-card";
import {
  type CharacterDraft,
  type ReferenceDraft,
  shotsAt,
  shotsWith,
  withCharacter,
} from "@/components/board/reference-draft";
import type { BoardChanges } from "@/components/board/use-board-changes";
import { Button } from "@/components/ui/button";
import type { JobView } from "@/lib/domain/job-view";

const MOST_CHARACTERS = 12;

type Props = {
  job: JobView;
  plan: BoardChanges["plan"];
  draft: ReferenceDraft;
  onChange: (draft: ReferenceDraft) => void;
};

/** The cards of the draft. What is taken from Assets changes the draft alone, as typing does. */
export function ReferenceGroups(props: Props) {
  return (
    <>
      <Group title="Characters">
        <Characters {...props} />
      </Group>
      <Group title="Places">
        <Places {...props} />
      </Group>
      <Group title="Look">
        <Look {...props} />
      </Group>
    </>
  );
}

function Characters({ job, plan, draft, onChange }: Props) {
  const { characters } = draft;
  const setCharacters = (next: CharacterDraft[]) => onChange({ ...draft, characters: next });
  return (
    <>
      {characters.length === 0 && <p className="text-muted">The film has no characters.</p>}
      {characters.map((character, index) => {
        const { id, name, ...words } = character;
        return (
          <CharacterCard
            key={id}
            character={character}
            codes={shotsWith(plan, name)}
            onChange={(next) => setCharacters(characters.with(index, next))}
            onRemove={() => setCharacters(characters.toSpliced(index, 1))}
          >
            <KeepInAssets
              id={`character-${id}`}
              reference={{ kind: "character", name, ...words }}
              onUse={(kept) => setCharacters(withCharacter(characters, kept))}
            />
          </CharacterCard>
        );
      })}
      {characters.length < MOST_CHARACTERS && job.permissions.edit && (
        <div className="flex flex-wrap gap-2">
          <Button
            icon={Plus}
            onClick={() =>
              setCharacters(withCharacter(characters, { name: "", appearance: "", wardrobe: "", movement: "" }))
            }
          >
            Add a character
          </Button>
          <FromAssets kind="character" onChoose={(kept) => setCharacters(withCharacter(characters, kept))} />
        </div>
      )}
    </>
  );
}

function Places({ job, plan, draft, onChange }: Props) {
  const { places } = draft;
  return places.map((place, index) => {
    const { sceneNumber, ...words } = place;
    const use = ({ location, timeOfDay, weather }: typeof words) =>
      onChange({ ...draft, places: places.with(index, { sceneNumber, location, timeOfDay, weather }) });
    return (
      <PlaceCard
        key={sceneNumber}
        place={place}
        title={plan.scenes.find(({ number }) => number === sceneNumber)?.title ?? ""}
        codes={shotsAt(plan, sceneNumber)}
        onChange={use}
      >
        <KeepInAssets
          id={`place-${sceneNumber}`}
          reference={{ kind: "place", name: words.location, ...words }}
          onUse={use}
        />
        {job.permissions.edit && <FromAssets kind="place" isPlain onChoose={use} />}
      </PlaceCard>
    );
  });
}

function Look({ job, draft, onChange }: Props) {
  const { look } = draft;
  const use = ({ cinematography, lighting, palette }: typeof look) =>
    onChange({ ...draft, look: { cinematography, lighting, palette: [...palette] } });
  return (
    <LookCard look={look} onChange={use}>
      <KeepInAssets id="look" reference={{ kind: "look", name: `Look of ${job.title}`, ...look }} onUse={use} />
      {job.permissions.edit && <FromAssets kind="look" isPlain onChoose={use} />}
    </LookCard>
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
