"use client";

import clsx from "clsx";
import { Settings2 } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { ADMIN_PAGES, UNKNOWN_PAGE } from "@/components/admin/admin-pages";
import { UnknownBadge } from "@/components/admin/unknown-badge";
import { ApprovalsBadge } from "@/components/shell/approvals-badge";
import { railItemClass } from "@/components/shell/rail-item-class";
import { APPROVALS_PAGE, STUDIO_PAGES, type StudioPage } from "@/components/shell/studio-pages";

const ADMIN_LINKS: readonly StudioPage[] = ADMIN_PAGES.map((page) => ({
  ...page,
  isCurrent: (path) => path === page.href,
}));

/** Phones have room for one link; the admin pages carry the others themselves. */
const ADMIN_LINK: StudioPage = {
  href: "/admin",
  label: "Admin",
  icon: Settings2,
  isCurrent: (path) => path.startsWith("/admin"),
};

export function RailLinks({ isAdmin }: { isAdmin: boolean }) {
  const path = usePathname();
  return (
    <>
      {STUDIO_PAGES.map((page) => (
        <RailItem key={page.href} page={page} isCurrent={page.isCurrent(path)}>
          {page.href === APPROVALS_PAGE && <ApprovalsBadge />}
        </RailItem>
      ))}
      {isAdmin && (
        <>
          <p className="mt-6 mb-1 hidden px-2.5 text-faint text-xs lg:block">Admin</p>
          {ADMIN_LINKS.map((page) => (
            <RailItem key={page.href} page={page} isCurrent={page.isCurrent(path)} className="max-lg:hidden">
              {page.href === UNKNOWN_PAGE && <UnknownBadge />}
            </RailItem>
          ))}
          <RailItem page={ADMIN_LINK} isCurrent={ADMIN_LINK.isCurrent(path)} className="lg:hidden">
            <UnknownBadge />
          </RailItem>
        </>
      )}
    </>
  );
}

function RailItem({
  page: { href, label, shortLabel = label, icon: Icon },
  isCurrent,
  className,
  children,
}: {
  page: StudioPage;
  isCurrent: boolean;
  className?: string;
  children?: ReactNode;
}) {
  return (
    <Link
      href={href}
      aria-current={isCurrent ? "page" : undefined}
      className={clsx(railItemClass, isCurrent ? "font-medium text-ink lg:bg-hover" : "text-muted", className)}
    >
      <Icon aria-hidden className={clsx("size-4.5 lg:size-4", isCurrent && "text-accent")} />
      <span className="whitespace-nowrap lg:hidden">{shortLabel}</span>
      <span className="max-w-full truncate max-lg:hidden">{label}</span>
      {children}
    </Link>
  );
}
