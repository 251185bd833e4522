import type { FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";

export function PasswordForm({
  isPending,
  onSubmit,
}: {
  isPending: boolean;
  onSubmit: (values: { email: string; password: string }) => void;
}) {
  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    onSubmit({ email: String(form.get("email") ?? ""), password: String(form.get("password") ?? "") });
  }

  return (
    <form method="post" onSubmit={submit} className="flex flex-col gap-4">
      <TextField id="email" name="email" type="email" label="Email" autoComplete="username" required />
      <TextField
        id="password"
        name="password"
        type="password"
        label="Password"
        autoComplete="current-password"
        minLength={8}
        required
      />
      <Button type="submit" tone="primary" isPending={isPending} className="mt-1">
        Sign in
      </Button>
    </form>
  );
}
