"use client";

import { useState } from "react";
import { PasswordForm } from "@/components/sign-in/password-form";
import { type OneClick, RoleCards } from "@/components/sign-in/role-cards";
import { returnPath, signInProblem } from "@/components/sign-in/sign-in-words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useIsAlive } from "@/components/ui/use-is-alive";

export type SignInChoices = { oneClick: readonly OneClick[]; google: boolean; password: boolean };
export type Attempt = { provider: string; values: Record<string, string> };

/** Every way in that this installation offers. */
export function SignInPanel({
  choices,
  errorCode,
  returnTo,
}: {
  choices: SignInChoices;
  errorCode: string | undefined;
  returnTo: string | undefined;
}) {
  const isAlive = useIsAlive();
  const [pending, setPending] = useState<string | null>(null);
  const [problem, setProblem] = useState(() => signInProblem(errorCode));

  async function enter(name: string, { provider, values }: Attempt): Promise<void> {
    setPending(name);
    setProblem(null);
    const { signIn } = await import("next-auth/react");
    const target = returnPath(returnTo, window.location.origin);
    const result = await signIn(provider, { ...values, redirect: provider === "google", callbackUrl: target }).catch(
      () => null,
    );
    if (result?.ok && !result.error) return window.location.assign(target);
    setPending(null);
    setProblem(signInProblem(result?.error ?? "unreachable"));
  }

  return (
    <fieldset disabled={!isAlive} className="flex min-w-0 flex-col gap-6">
      {problem && <Notice kind="bad" title={problem} />}
      {choices.oneClick.length > 0 && (
        <RoleCards
          people={choices.oneClick}
          pendingEmail={pending}
          onPick={({ role, email }) => void enter(email, { provider: "one-click", values: { role, email } })}
        />
      )}
      {(choices.password || choices.google) && (
        <div className="mx-auto flex w-full max-w-sm flex-col gap-4 rounded-lg border bg-surface p-6">
          {choices.password && (
            <PasswordForm
              isPending={pending === "password"}
              onSubmit={(values) => void enter("password", { provider: "credentials", values })}
            />
          )}
          {choices.google && (
            <Button
              isPending={pending === "google"}
              onClick={() => void enter("google", { provider: "google", values: {} })}
            >
              Continue with Google
            </Button>
          )}
        </div>
      )}
    </fieldset>
  );
}
