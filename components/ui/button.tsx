import { LoaderCircle, type LucideIcon } from "lucide-react";
import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonTone, buttonClass } from "@/components/ui/button-class";

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
