"use client";

import { LogOut } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";

export function SignOutButton() {
  const [isPending, setIsPending] = useState(false);

  async function leave(): Promise<void> {
    setIsPending(true);
    const { signOut } = await import("next-auth/react");
    await signOut({ callbackUrl: "/sign-in" });
  }

  return (
    <Button icon={LogOut} isPending={isPending} onClick={() => void leave()} className="w-full">
      Sign out
    </Button>
  );
}
