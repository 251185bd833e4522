"use client";

import { ChevronDown, Film } from "lucide-react";
import Link from "next/link";
import { Popover } from "@/components/ui/popover";
import type { Asset } from "@/lib/domain/reference/kept-reference";
import { formatCount } from "@/lib/format";

/** "In 3 films", and which these are. */
export function AssetFilms({ asset: { films, filmCount, reference } }: { asset: Asset }) {
  if (filmCount === 0) return <span className="inline-flex min-h-7 items-center">In no film yet</span>;
  const words = `In ${formatCount(filmCount, "film")}`;
  return (
    <Popover
      label={`Films with ${reference.name}`}
      align="start"
      trigger={
        <button
          type="button"
          aria-label={`${words} with ${reference.name}`}
          className="-mx-1.5 inline-flex min-h-7 items-center gap-1.5 rounded-md px-1.5 text-accent hover:bg-hover"
        >
          <Film aria-hidden className="size-3.5" />
          {words}
          <ChevronDown aria-hidden className="size-3.5" />
        </button>
      }
    >
      <ul className="flex flex-col gap-1">
        {films.map(({ id, title }) => (
          <li key={id}>
            <Link
              href={`/jobs/${id}?view=board`}
              className="block truncate rounded-md px-2 py-1.5 hover:bg-hover"
              title={title}
            >
              {title}
            </Link>
          </li>
        ))}
      </ul>
      {filmCount > films.length && (
        <p className="mt-2 px-2 text-muted text-xs">And {formatCount(filmCount - films.length, "older film")}.</p>
      )}
    </Popover>
  );
}
