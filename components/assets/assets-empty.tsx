import { Bookmark, Clapperboard, SearchX, UserRoundPlus } from "lucide-react";
import { assetsAddress } from "@/components/assets/assets-address";
import { KIND_WORDS } from "@/components/assets/kind-words";
import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { ReferenceKind } from "@/lib/domain/reference/reference-kinds";

/** `onAdd` null: the viewer only looks. */
export function AssetsEmpty({ onAdd }: { onAdd: (() => void) | null }) {
  return (
    <EmptyState
      icon={Bookmark}
      title="Nothing is carried from film to film yet"
      action={
        onAdd && (
          <>
            <ButtonLink tone="primary" icon={Clapperboard} href="/">
              Keep the characters of a film
            </ButtonLink>
            <Button icon={UserRoundPlus} onClick={onAdd}>
              Add a character
            </Button>
          </>
        )
      }
    >
      Characters, places and looks that are kept here stay the same in every film: a brief that names a character gets
      exactly the kept words. On a film’s board, References has “Keep in Assets”.
    </EmptyState>
  );
}

export function NoMatch({ kind }: { kind: ReferenceKind | null }) {
  return (
    <EmptyState
      icon={SearchX}
      title={
        kind === null ? "Nothing here has all of these words" : `No ${KIND_WORDS[kind].one} has all of these words`
      }
      action={<ButtonLink href={assetsAddress("", {})}>Show everything</ButtonLink>}
    >
      The search looks at names and at what is kept under them.
    </EmptyState>
  );
}
