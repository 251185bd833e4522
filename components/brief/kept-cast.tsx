"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { keptCast } from "@/components/brief/kept-cast-words";
import { Avatar } from "@/components/ui/avatar";
import { Section } from "@/components/ui/section";
import { assetsQuery } from "@/lib/client/assets";

/** Who of the prompt is kept in Assets: the film takes their words. Nothing while nobody is. */
export function KeptCast({ prompt }: { prompt: string }) {
  const { data } = useQuery(assetsQuery());
  const cast = keptCast(prompt, data?.assets ?? []);
  if (cast.length === 0) return null;
  return (
    <Section title="From Assets" note="Named in the prompt and kept: the film takes exactly these words.">
      <ul className="flex flex-col gap-3">
        {cast.map(({ name, words }) => (
          <li key={name} className="flex items-start gap-2.5">
            <Avatar name={name} />
            <span className="min-w-0">
              <Link
                href={`/assets?kind=character&query=${encodeURIComponent(name)}`}
                target="_blank"
                className="font-medium underline decoration-line underline-offset-4 hover:decoration-ink"
                dir="auto"
              >
                {name}
              </Link>
              <span className="line-clamp-2 text-muted text-xs" dir="auto">
                {words}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
