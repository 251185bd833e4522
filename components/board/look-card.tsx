"use client";

import type { ReactNode } from "react";
import { ReferenceCard } from "@/components/board/reference-card";
import type { LookDraft } from "@/components/board/reference-draft";
import { TextArea } from "@/components/ui/field";
import { PaletteInput } from "@/components/ui/palette-input";

/** How the whole film looks: camera, light and colours. */
export function LookCard({
  look,
  onChange,
  children,
}: {
  look: LookDraft;
  onChange: (look: LookDraft) => void;
  children?: ReactNode;
}) {
  return (
    <ReferenceCard label="Look" codes={[]} everywhere>
      <TextArea
        id="look-cinematography"
        label="Cinematography"
        value={look.cinematography}
        maxLength={600}
        rows={2}
        dir="auto"
        onChange={(event) => onChange({ ...look, cinematography: event.target.value })}
      />
      <TextArea
        id="look-lighting"
        label="Lighting"
        value={look.lighting}
        maxLength={600}
        rows={2}
        dir="auto"
        onChange={(event) => onChange({ ...look, lighting: event.target.value })}
      />
      <PaletteInput palette={look.palette} onChange={(palette) => onChange({ ...look, palette })} />
      {children}
    </ReferenceCard>
  );
}
