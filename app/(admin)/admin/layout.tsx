import type { ReactNode } from "react";
import { StudioShell } from "@/app/studio-shell";
import { AdminsOnly } from "@/components/admin/admins-only";

export default function AdminLayout({ children }: { children: ReactNode }) {
  return <StudioShell>{(viewer) => (viewer.role === "admin" ? children : <AdminsOnly />)}</StudioShell>;
}
