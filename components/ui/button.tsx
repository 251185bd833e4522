import clsx from "clsx";
import { LoaderCircle, type LucideIcon } from "lucide-react";
import Link from "next/link";
import type { ComponentProps } from "react";

export type ButtonTone = "primary" | "quiet" | "plain" | "danger";

const TONES: Record<ButtonTone, string> = {
  primary: "bg-accent-solid text-on-accent hover:brightness-110 disabled:hover:brightness-100",
  quiet: "border border-line bg-raised text-ink hover:bg-hover disabled:hover:bg-raised",
  plain: "text-muted hover:bg-hover hover:text-ink disabled:hover:bg-transparent",
  danger: "border border-line bg-raised text-bad hover:bg-hover",
};

function buttonClass(tone: ButtonTone, className?: string): string {
  return clsx(
    "inline-flex min-h-9 items-center justify-center gap-2 rounded-md px-3 font-medium text-sm whitespace-nowrap",
    "transition-colors disabled:cursor-not-allowed disabled:opacity-50",
    TONES[tone],
    className,
  );
}

type Look = { tone?: ButtonTone; icon?: LucideIcon };
type ButtonProps = ComponentProps<"button"> & Look & { isPending?: boolean };

export function Button({ tone = "quiet", icon: Icon, isPending = false, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={buttonClass(tone, className)}
      disabled={rest.disabled || isPending}
      aria-busy={isPending}
    >
      {isPending ? (
        <LoaderCircle aria-hidden className="size-4 animate-spin" />
      ) : (
        Icon && <Icon aria-hidden className="size-4" />
      )}
      {children}
    </button>
  );
}

export function ButtonLink({
  tone = "quiet",
  icon: Icon,
  className,
  children,
  ...rest
}: ComponentProps<typeof Link> & Look) {
  return (
    <Link {...rest} className={buttonClass(tone, className)}>
      {Icon && <Icon aria-hidden className="size-4" />}
      {children}
    </Link>
  );
}

/** A file to keep: always a plain anchor, so that the browser downloads instead of navigating. */
export function DownloadLink({ icon: Icon, tone = "quiet", className, children, ...rest }: ComponentProps<"a"> & Look) {
  return (
    <a {...rest} className={buttonClass(tone, className)}>
      {Icon && <Icon aria-hidden className="size-4" />}
      {children}
    </a>
  );
}
