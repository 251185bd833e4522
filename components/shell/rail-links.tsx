"use client";

import clsx from "clsx";
import { CircleCheckBig, Clapperboard, type LucideIcon, Plus, Settings2 } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { ADMIN_PAGES, UNKNOWN_PAGE } from "@/components/admin/admin-pages";
import { UnknownBadge } from "@/components/admin/unknown-badge";
import { ApprovalsBadge } from "@/components/shell/approvals-badge";
import { railItemClass } from "@/components/shell/rail-item-class";

type RailLink = { href: string; label: string; icon: LucideIcon; isCurrent: (path: string) => boolean };

const LINKS: readonly RailLink[] = [
  { href: "/", label: "Jobs", icon: Clapperboard, isCurrent: (path) => path === "/" || path.startsWith("/jobs") },
  { href: "/new", label: "New brief", icon: Plus, isCurrent: (path) => path === "/new" },
  { href: "/approvals", label: "Approvals", icon: CircleCheckBig, isCurrent: (path) => path === "/approvals" },
];

const ADMIN_LINKS: readonly RailLink[] = ADMIN_PAGES.map((page) => ({
  ...page,
  isCurrent: (path) => path === page.href,
}));

/** Phones have room for one link; the admin pages carry the others themselves. */
const ADMIN_LINK: RailLink = {
  href: "/admin/costs",
  label: "Admin",
  icon: Settings2,
  isCurrent: (path) => path.startsWith("/admin"),
};

export function RailLinks({ isAdmin }: { isAdmin: boolean }) {
  const path = usePathname();
  return (
    <>
      {LINKS.map((link) => (
        <RailItem key={link.href} link={link} isCurrent={link.isCurrent(path)}>
          {link.href === "/approvals" && <ApprovalsBadge />}
        </RailItem>
      ))}
      {isAdmin && (
        <>
          <p className="mt-6 mb-1 hidden px-2.5 text-faint text-xs lg:block">Admin</p>
          {ADMIN_LINKS.map((link) => (
            <RailItem key={link.href} link={link} isCurrent={link.isCurrent(path)} className="max-lg:hidden">
              {link.href === UNKNOWN_PAGE && <UnknownBadge />}
            </RailItem>
          ))}
          <RailItem link={ADMIN_LINK} isCurrent={ADMIN_LINK.isCurrent(path)} className="lg:hidden">
            <UnknownBadge />
          </RailItem>
        </>
      )}
    </>
  );
}

function RailItem({
  link: { href, label, icon: Icon },
  isCurrent,
  className,
  children,
}: {
  link: RailLink;
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
      <span className="truncate">{label}</span>
      {children}
    </Link>
  );
}
