"use client";

import { BookOpen } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { isOfKind } from "@/lib/domain/reference/is-of-kind";
import type { KeptOf, KeptReference } from "@/lib/domain/reference/kept-reference";
import type { ReferenceKind } from "@/lib/domain/reference/reference-kinds";

const AssetChooser = dynamic(() => import("@/components/assets/asset-chooser").then((module) => module.AssetChooser), {
  ssr: false,
});

/** Takes something that is kept into what is being written here. */
export function FromAssets<Kind extends ReferenceKind>({
  kind,
  isPlain = false,
  onChoose,
}: {
  kind: Kind;
  isPlain?: boolean;
  onChoose: (kept: KeptOf<Kind>) => void;
}) {
  const [isOpen, setIsOpen] = useState(false);
  function choose(reference: KeptReference): void {
    setIsOpen(false);
    if (isOfKind(reference, kind)) onChoose(reference);
  }
  return (
    <>
      <Button
        tone={isPlain ? "plain" : "quiet"}
        icon={BookOpen}
        onClick={() => setIsOpen(true)}
        className={isPlain ? "self-start" : ""}
      >
        Take from Assets
      </Button>
      {isOpen && <AssetChooser kind={kind} onChoose={choose} onClose={() => setIsOpen(false)} />}
    </>
  );
}
