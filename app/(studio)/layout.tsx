import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { AppShell } from "@/components/shell/app-shell";
import { findViewer } from "@/lib/server/session";

export default async function StudioLayout({ children }: { children: ReactNode }) {
  const viewer = await findViewer();
  if (!viewer) redirect("/sign-in");
  return <AppShell viewer={viewer}>{children}</AppShell>;
}
