"use client";

import clsx from "clsx";
import { ChartNoAxesColumn, CircleCheckBig, Clapperboard, Coins, type LucideIcon, Plus } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { ApprovalsBadge } from "@/components/shell/approvals-badge";
import { railItemClass } from "@/components/shell/rail-item-class";

type RailLink = { href: string; label: string; icon: LucideIcon; isCurrent: (path: string) => boolean };

const LINKS: readonly RailLink[] = [
  { href: "/", label: "Jobs", icon: Clapperboard, isCurrent: (path) => path === "/" || path.startsWith("/jobs") },
  { href: "/new", label: "New brief", icon: Plus, isCurrent: (path) => path === "/new" },
  { href: "/approvals", label: "Approvals", icon: CircleCheckBig, isCurrent: (path) => path === "/approvals" },
];

const ADMIN_LINKS: readonly RailLink[] = [
  { href: "/admin/costs", label: "Costs", icon: Coins, isCurrent: (path) => path === "/admin/costs" },
  { href: "/admin/quality", label: "Quality", icon: ChartNoAxesColumn, isCurrent: (path) => path === "/admin/quality" },
];

export function RailLinks({ isAdmin }: { isAdmin: boolean }) {
  const path = usePathname();
  return (
    <>
      {LINKS.map((link) => (
        <RailItem key={link.href} link={link} isCurrent={link.isCurrent(path)} />
      ))}
      {isAdmin && (
        <>
          <p className="mt-6 mb-1 hidden px-2.5 text-faint text-xs lg:block">Admin</p>
          {ADMIN_LINKS.map((link) => (
            <RailItem key={link.href} link={link} isCurrent={link.isCurrent(path)} />
          ))}
        </>
      )}
    </>
  );
}

function RailItem({ link: { href, label, icon: Icon }, isCurrent }: { link: RailLink; isCurrent: boolean }) {
  return (
    <Link
      href={href}
      aria-current={isCurrent ? "page" : undefined}
      className={clsx(railItemClass, isCurrent ? "font-medium text-ink lg:bg-hover" : "text-muted")}
    >
      <Icon aria-hidden className={clsx("size-4.5 lg:size-4", isCurrent && "text-accent")} />
      <span className="truncate">{label}</span>
      {href === "/approvals" && <ApprovalsBadge />}
    </Link>
  );
}
