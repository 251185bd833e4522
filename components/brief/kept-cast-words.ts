import { namedIn } from "@/lib/domain/board/named-in";
import type { Asset } from "@/lib/domain/reference/kept-reference";

/** The kept characters that a prompt names, in the order of Assets, with what they look like in a line. */
export function keptCast(
  prompt: string,
  assets: readonly Pick<Asset, "reference">[],
): { name: string; words: string }[] {
  return assets.flatMap(({ reference }) =>
    reference.kind === "character" && namedIn(prompt, reference.name)
      ? [{ name: reference.name, words: [reference.appearance, reference.wardrobe].join("; ") }]
      : [],
  );
}
