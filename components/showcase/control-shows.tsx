"use client";

import { Grid2x2, List, Plus } from "lucide-react";
import { useState } from "react";
import { Show } from "@/components/showcase/show";
import { Button } from "@/components/ui/button";
import type { ButtonTone } from "@/components/ui/button-class";
import { ChoiceField } from "@/components/ui/choice-field";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { Kbd } from "@/components/ui/kbd";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { Slider } from "@/components/ui/slider";
import { Switch } from "@/components/ui/switch";
import { ToggleGroup } from "@/components/ui/toggle-group";

const TONES: readonly ButtonTone[] = ["primary", "quiet", "plain", "danger"];
const BACKENDS = [
  { value: "veo3", label: "Veo 3", note: "$0.40 / s" },
  { value: "runway", label: "Runway", note: "$0.12 / s" },
];
const LAYOUTS = [
  { value: "grid", label: "Grid", icon: Grid2x2 },
  { value: "list", label: "List", icon: List },
] as const;

export function ControlShows() {
  return (
    <Section title="Controls">
      <div className="divide-y">
        <Show name="Button">
          {TONES.map((tone) => (
            <Button key={tone} tone={tone} icon={Plus}>
              {tone}
            </Button>
          ))}
          <Button isPending>Pending</Button>
          <Button disabled>Disabled</Button>
        </Show>
        <Show name="Fields">
          <Fields />
        </Show>
        <Show name="Choices">
          <Choices />
        </Show>
        <Show name="Kbd">
          <Kbd keys={["Mod", "K"]} />
          <Kbd keys={["Shift", "→"]} />
        </Show>
      </div>
    </Section>
  );
}

function Fields() {
  return (
    <div className="grid w-full gap-4 sm:grid-cols-2">
      <TextField id="show-text" label="Title" hint="Shown on the slate." aside="0 / 80" />
      <TextField id="show-problem" label="Cap" prefix="$" defaultValue="-1" problem="The cap is at least $0.00." />
      <SelectField id="show-select" label="Framing" options={[{ value: "wide", label: "Wide" }]} />
      <TextField id="show-disabled" label="Disabled" disabled defaultValue="Not yours to change" />
      <TextArea id="show-area" label="Prompt" hint="What happens, in a sentence." />
      <ChoiceField
        name="show-choice"
        label="Ratio"
        defaultValue="16:9"
        choices={[
          { value: "16:9", label: "16:9" },
          { value: "9:16", label: "9:16" },
        ]}
      />
    </div>
  );
}

function Choices() {
  const [floor, setFloor] = useState(7);
  const [isOn, setIsOn] = useState(true);
  const [layout, setLayout] = useState<(typeof LAYOUTS)[number]["value"]>("grid");
  const [backend, setBackend] = useState("runway");
  return (
    <div className="grid w-full gap-5 sm:grid-cols-2">
      <Slider
        label="Quality floor"
        value={floor}
        min={0}
        max={10}
        step={0.5}
        words={`${floor.toFixed(1)} of 10`}
        onChange={setFloor}
      />
      <Switch label="Two people above the limit" hint="Both have to approve." isOn={isOn} onChange={setIsOn} />
      <div className="flex items-center gap-4">
        <ToggleGroup label="Layout" choices={LAYOUTS} value={layout} onChange={setLayout} />
        <ToggleGroup label="Layout, icons" isIconOnly choices={LAYOUTS} value={layout} onChange={setLayout} />
      </div>
      <Select label="Backend" options={BACKENDS} value={backend} onChange={setBackend} />
    </div>
  );
}
