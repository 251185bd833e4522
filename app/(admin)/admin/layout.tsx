import type { ReactNode } from "react";
import { StudioShell } from "@/app/studio-shell";
import { AdminTabs } from "@/components/admin/admin-tabs";
import { AdminsOnly } from "@/components/admin/admins-only";

export default function AdminLayout({ children }: { children: ReactNode }) {
  return (
    <StudioShell>
      {(viewer) => (viewer.role === "admin" ? <AdminPages>{children}</AdminPages> : <AdminsOnly />)}
    </StudioShell>
  );
}

function AdminPages({ children }: { children: ReactNode }) {
  return (
    <>
      <AdminTabs />
      {children}
    </>
  );
}
