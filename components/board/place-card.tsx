"use client";

import type { ReactNode } from "react";
import { ReferenceCard } from "@/components/board/reference-card";
import type { PlaceDraft } from "@/components/board/reference-draft";
import { SelectField, TextField } from "@/components/ui/field";
import { TIMES_OF_DAY, WEATHERS } from "@/lib/domain/picture";

const inWords = (value: string) => ({ value, label: value.replace("-", " ") });

/** Where and when a scene plays. */
export function PlaceCard({
  place,
  title,
  codes,
  onChange,
  children,
}: {
  place: PlaceDraft;
  title: string;
  codes: readonly string[];
  onChange: (place: PlaceDraft) => void;
  children?: ReactNode;
}) {
  const id = `place-${place.sceneNumber}`;
  return (
    <ReferenceCard label={`Place of scene ${place.sceneNumber}`} codes={codes}>
      <TextField
        id={`${id}-location`}
        label={`Scene ${place.sceneNumber}, ${title}`}
        value={place.location}
        maxLength={600}
        dir="auto"
        onChange={(event) => onChange({ ...place, location: event.target.value })}
      />
      <div className="grid grid-cols-2 gap-3">
        <SelectField
          id={`${id}-time`}
          label="Time of day"
          options={TIMES_OF_DAY.map(inWords)}
          value={place.timeOfDay}
          onChange={({ target }) =>
            onChange({ ...place, timeOfDay: TIMES_OF_DAY.find((each) => each === target.value) ?? place.timeOfDay })
          }
        />
        <SelectField
          id={`${id}-weather`}
          label="Weather"
          options={WEATHERS.map(inWords)}
          value={place.weather}
          onChange={({ target }) =>
            onChange({ ...place, weather: WEATHERS.find((each) => each === target.value) ?? place.weather })
          }
        />
      </div>
      {children}
    </ReferenceCard>
  );
}
