"use client";

import dynamic from "next/dynamic";

/** The windows of the board. Their scripts come when the first of each is opened. */

export const ShotInspector = dynamic(
  () => import("@/components/board/shot-inspector").then((module) => module.ShotInspector),
  { ssr: false },
);

export const VersionsPanel = dynamic(
  () => import("@/components/board/versions-panel").then((module) => module.VersionsPanel),
  { ssr: false },
);

export const ReferencesPanel = dynamic(
  () => import("@/components/board/references-panel").then((module) => module.ReferencesPanel),
  { ssr: false },
);

export const BulkBar = dynamic(() => import("@/components/board/bulk-bar").then((module) => module.BulkBar), {
  ssr: false,
});

export const NewShotDialog = dynamic(
  () => import("@/components/board/new-shot-dialog").then((module) => module.NewShotDialog),
  { ssr: false },
);

export const RewriteDialog = dynamic(
  () => import("@/components/board/rewrite-dialog").then((module) => module.RewriteDialog),
  { ssr: false },
);
