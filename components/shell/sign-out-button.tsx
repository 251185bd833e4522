"use client";

import { LogOut } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useIsAlive } from "@/components/ui/use-is-alive";

export async function leaveStudio(): Promise<void> {
  const { signOut } = await import("next-auth/react");
  await signOut({ callbackUrl: "/sign-in" });
}

export function SignOutButton() {
  const isAlive = useIsAlive();
  const [isPending, setIsPending] = useState(false);

  async function leave(): Promise<void> {
    setIsPending(true);
    await leaveStudio();
  }

  return (
    <Button icon={LogOut} isPending={isPending} disabled={!isAlive} onClick={() => void leave()} className="w-full">
      Sign out
    </Button>
  );
}
