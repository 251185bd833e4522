"use client";

import { useEffect, useState } from "react";
import { Picture } from "@/components/ui/picture";

const WAIT_MS = 180;

/** A shot's still. While somebody points at it, its clip plays over it without sound, unless they want no motion. */
export function CardPicture({
  code,
  stillUrl,
  clipUrl,
  ratio,
  isPointed,
  className,
}: {
  code: string;
  stillUrl: string | null;
  clipUrl: string | null;
  ratio: string;
  isPointed: boolean;
  className?: string;
}) {
  const isPlaying = useHeld(isPointed && clipUrl !== null);
  return (
    <div className={`relative overflow-hidden ${className ?? ""}`}>
      <Picture src={stillUrl} alt={`Still of ${code}`} ratio={ratio} isComing className="w-full" />
      {isPlaying && clipUrl && (
        <video
          aria-hidden
          tabIndex={-1}
          src={clipUrl}
          muted
          loop
          autoPlay
          playsInline
          className="absolute inset-0 size-full animate-appear object-cover"
        />
      )}
    </div>
  );
}

/** True once something has been so for a moment: passing over a card starts nothing. */
function useHeld(isOn: boolean): boolean {
  const [isHeld, setIsHeld] = useState(false);
  useEffect(() => {
    if (!isOn || window.matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    const timer = setTimeout(() => setIsHeld(true), WAIT_MS);
    return () => {
      clearTimeout(timer);
      setIsHeld(false);
    };
  }, [isOn]);
  return isHeld;
}
