import { Bookmark, CircleCheckBig, Clapperboard, ListVideo, type LucideIcon, Plus } from "lucide-react";

export type StudioPage = {
  href: string;
  label: string;
  /** Where the whole label has no room. */
  shortLabel?: string;
  icon: LucideIcon;
  isCurrent: (path: string) => boolean;
};

export const QUEUE_PAGE = "/queue";
export const APPROVALS_PAGE = "/approvals";
export const ASSETS_PAGE = "/assets";

/** The pages of everybody, in the order in which they are linked. */
export const STUDIO_PAGES: readonly StudioPage[] = [
  { href: "/", label: "Jobs", icon: Clapperboard, isCurrent: (path) => path === "/" || path.startsWith("/jobs") },
  { href: "/new", label: "New brief", shortLabel: "New", icon: Plus, isCurrent: (path) => path === "/new" },
  { href: APPROVALS_PAGE, label: "Approvals", icon: CircleCheckBig, isCurrent: (path) => path === APPROVALS_PAGE },
  { href: QUEUE_PAGE, label: "Queue", icon: ListVideo, isCurrent: (path) => path === QUEUE_PAGE },
  { href: ASSETS_PAGE, label: "Assets", icon: Bookmark, isCurrent: (path) => path === ASSETS_PAGE },
];
