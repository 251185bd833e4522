import type { ReactNode } from "react";
import { AccountMenu } from "@/components/shell/account-menu";
import { BrandMark } from "@/components/shell/brand-mark";
import { LiveUpdates } from "@/components/shell/live-updates";
import { NoticeBell } from "@/components/shell/notice-bell";
import { OfflineBanner } from "@/components/shell/offline-banner";
import { QuickAccess } from "@/components/shell/quick-access";
import { RailLinks } from "@/components/shell/rail-links";
import { StyleNonce } from "@/components/shell/style-nonce";
import { Toasts } from "@/components/ui/toast";
import type { Viewer } from "@/lib/domain/viewer";

/** Rail on the left, on phones a bar at the bottom; the page in the rest. */
export function AppShell({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  return (
    <LiveUpdates>
      <StyleNonce />
      <a
        href="#main"
        className="-translate-y-20 fixed top-2 left-2 z-50 rounded-md bg-accent-solid px-3 py-2 text-on-accent focus:translate-y-0"
      >
        Skip to the page
      </a>
      <div className="min-h-dvh pb-[calc(3.5rem+env(safe-area-inset-bottom))] lg:pb-0 lg:pl-52">
        <aside className="fixed inset-x-0 bottom-0 z-40 border-t bg-surface pb-[env(safe-area-inset-bottom)] lg:inset-y-0 lg:right-auto lg:flex lg:w-52 lg:flex-col lg:border-t-0 lg:border-r lg:p-3">
          <div className="mb-5 hidden px-2 pt-1.5 lg:block">
            <BrandMark />
          </div>
          <nav aria-label="Studio" className="flex lg:min-h-0 lg:flex-1 lg:flex-col lg:gap-0.5">
            <QuickAccess role={viewer.role} />
            <div className="contents lg:flex lg:min-h-0 lg:flex-1 lg:flex-col lg:gap-0.5 lg:overflow-y-auto">
              <RailLinks isAdmin={viewer.role === "admin"} />
            </div>
            <div className="contents lg:flex lg:flex-col lg:gap-0.5">
              <NoticeBell />
              <AccountMenu viewer={viewer} />
            </div>
          </nav>
        </aside>
        <main id="main" tabIndex={-1} className="flex min-h-dvh flex-col outline-none">
          <OfflineBanner />
          {children}
        </main>
      </div>
      <Toasts />
    </LiveUpdates>
  );
}
