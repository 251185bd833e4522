"use client";

import clsx from "clsx";
import { ImageOff } from "lucide-react";
import { useState } from "react";

/** A picture at a fixed ratio, such as "16:9". Until there is one, and when it can't be loaded, its place is kept. */
export function Picture({
  src,
  alt,
  ratio,
  fit = "cover",
  isComing = false,
  className,
}: {
  src: string | null | undefined;
  alt: string;
  ratio: string;
  /** "contain" keeps the whole picture when its own ratio is another one. */
  fit?: "cover" | "contain";
  isComing?: boolean;
  className?: string;
}) {
  const [failedSrc, setFailedSrc] = useState<string | null>(null);
  const style = { aspectRatio: ratio.replace(":", " / ") };
  if (!src || src === failedSrc) {
    return (
      <div style={style} className={clsx("grid place-items-center bg-sunken text-faint", className)}>
        {isComing && !src ? (
          <span className="size-full animate-breathe bg-hover" />
        ) : (
          <ImageOff aria-hidden className="size-5" />
        )}
      </div>
    );
  }
  return (
    // biome-ignore lint/performance/noImgElement: media needs the viewer's cookie and already has the right size
    <img
      // It may have failed before the page was alive, when nobody listened.
      ref={(image) => {
        if (image?.complete && image.naturalWidth === 0) setFailedSrc(src);
      }}
      onError={() => setFailedSrc(src)}
      src={src}
      alt={alt}
      style={style}
      loading="lazy"
      decoding="async"
      className={clsx("bg-sunken", fit === "cover" ? "object-cover" : "object-contain", className)}
    />
  );
}
