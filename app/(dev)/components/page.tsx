import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Showcase } from "@/components/showcase/showcase";
import { readEnv } from "@/lib/env";

export const metadata: Metadata = { title: "Components" };

/** Every component in every state, for those who build the studio. */
export default function ComponentsPage() {
  if (readEnv().isProduction) notFound();
  return <Showcase />;
}
