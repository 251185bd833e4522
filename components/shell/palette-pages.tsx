"use client";

import { ADMIN_PAGES } from "@/components/admin/admin-pages";
import { PaletteGroup, PaletteItem } from "@/components/shell/palette-item";
import { STUDIO_PAGES } from "@/components/shell/studio-pages";
import type { Role } from "@/lib/domain/viewer";

export function PalettePages({ role, onGo }: { role: Role; onGo: (href: string) => void }) {
  const pages = [...STUDIO_PAGES, ...(role === "admin" ? ADMIN_PAGES : [])];
  return (
    <PaletteGroup title="Pages">
      {pages.map(({ href, label, icon }) => (
        <PaletteItem key={href} id={`page ${href}`} icon={icon} words={label} onSelect={() => onGo(href)} />
      ))}
    </PaletteGroup>
  );
}
