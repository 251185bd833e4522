import clsx from "clsx";
import { CircleUserRound } from "lucide-react";
import { railItemClass } from "@/components/shell/rail-item-class";
import { SignOutButton } from "@/components/shell/sign-out-button";
import { ThemeChoice } from "@/components/shell/theme-choice";
import type { Viewer } from "@/lib/domain/viewer";

const ROLE_WORDS = { producer: "Producer", approver: "Approver", admin: "Administrator" } as const;

/** Who is signed in, the theme, and the way out. */
export function AccountMenu({ viewer }: { viewer: Viewer }) {
  return (
    <>
      <button type="button" popoverTarget="account" className={clsx(railItemClass, "text-muted")}>
        <CircleUserRound aria-hidden className="size-4.5 shrink-0 lg:size-4" />
        <span className="truncate lg:hidden">Account</span>
        <span className="hidden truncate lg:inline">{viewer.name}</span>
      </button>
      <div
        id="account"
        popover="auto"
        className="inset-auto right-2 bottom-[calc(4rem+env(safe-area-inset-bottom))] m-0 w-64 rounded-lg border bg-raised p-4 text-ink shadow-raised lg:right-auto lg:bottom-16 lg:left-3"
      >
        <p className="truncate font-medium">{viewer.name}</p>
        <p className="mb-4 text-muted text-xs">{ROLE_WORDS[viewer.role]}</p>
        <ThemeChoice />
        <div className="mt-4 border-t pt-3">
          <SignOutButton />
        </div>
      </div>
    </>
  );
}
