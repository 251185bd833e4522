"use client";

import { Download, FileJson, Film, Image as ImageIcon, LayoutGrid } from "lucide-react";
import { BurnInDownload } from "@/components/player/burn-in-download";
import { FilmCosts } from "@/components/player/film-costs";
import { FilmPlayer } from "@/components/player/film-player";
import { DownloadLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Moment } from "@/components/ui/moment";
import { Section } from "@/components/ui/section";
import type { JobView } from "@/lib/domain/job-view";
import { formatBytes, formatSeconds, shortDigest } from "@/lib/format";

/** The finished film, and everything that goes with it. */
export function FilmView({ job }: { job: JobView }) {
  const { delivery } = job;
  if (!delivery) {
    return (
      <EmptyState icon={Film} title="The final cut is not made yet">
        It appears here when every shot is rendered, checked and accepted.
      </EmptyState>
    );
  }
  return (
    <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,3fr)_minmax(18rem,1fr)]">
      <FilmPlayer key={delivery.sha256} job={job} delivery={delivery} />
      <div className="flex flex-col gap-6">
        <Section title="Delivery">
          <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-xs">
            <dt className="text-muted">Length</dt>
            <dd className="tabular-nums">{formatSeconds(delivery.durationSeconds)}</dd>
            <dt className="text-muted">Size</dt>
            <dd className="tabular-nums">{formatBytes(delivery.bytes)}</dd>
            <dt className="text-muted">Delivered</dt>
            <dd>
              <Moment at={delivery.deliveredAt} />
            </dd>
            <dt className="text-muted">SHA-256</dt>
            <dd className="truncate font-mono" title={delivery.sha256}>
              {shortDigest(delivery.sha256)}…
            </dd>
          </dl>
          <div className="flex flex-col gap-2">
            <DownloadLink tone="primary" icon={Download} href={delivery.filmDownloadUrl} download>
              Download the film
            </DownloadLink>
            <BurnInDownload job={job} burnIn={delivery.burnIn} />
            <DownloadLink icon={FileJson} href={delivery.manifestUrl} download>
              Download the manifest
            </DownloadLink>
            <DownloadLink icon={ImageIcon} href={delivery.posterUrl} download>
              Download the poster
            </DownloadLink>
            <DownloadLink icon={LayoutGrid} href={delivery.contactSheetUrl} download>
              Download the contact sheet
            </DownloadLink>
          </div>
        </Section>
        <FilmCosts job={job} />
        <Section title="Contact sheet">
          <a
            href={delivery.contactSheetUrl}
            aria-label="Open the contact sheet"
            className="overflow-hidden rounded-lg border bg-surface"
          >
            {/* biome-ignore lint/performance/noImgElement: media needs the viewer's cookie and already has the right size */}
            <img
              src={delivery.contactSheetUrl}
              alt="Contact sheet: one frame of every shot"
              className="w-full"
              loading="lazy"
            />
          </a>
        </Section>
      </div>
    </div>
  );
}
