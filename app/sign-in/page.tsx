import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { BrandMark } from "@/components/shell/brand-mark";
import { SignInPanel } from "@/components/sign-in/sign-in-panel";
import { signInChoices } from "@/lib/server/auth-options";
import { findViewer } from "@/lib/server/session";

export const metadata: Metadata = { title: "Sign in" };

type Props = { searchParams: Promise<{ error?: string; callbackUrl?: string }> };

export default async function SignInPage({ searchParams }: Props) {
  if (await findViewer()) redirect("/");
  const [choices, { error, callbackUrl }] = await Promise.all([signInChoices(), searchParams]);
  return (
    <main className="grid min-h-dvh place-items-center px-4 py-10">
      <div className="flex w-full max-w-3xl flex-col gap-8">
        <header className="flex flex-col items-center gap-4 text-center">
          <BrandMark />
          <h1 className="font-medium text-2xl">From a brief to a finished film</h1>
          <p className="max-w-md text-muted text-pretty">
            You see the storyboard and the price before anything is rendered, and nothing is spent without a signature.
          </p>
        </header>
        <SignInPanel choices={choices} errorCode={error} returnTo={callbackUrl} />
      </div>
    </main>
  );
}
