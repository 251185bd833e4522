"use client";

import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";

/** The end of what is loaded: coming near it loads more, and the button does so for those who don't scroll. */
export function LoadMore({ isPending, onMore, left }: { isPending: boolean; onMore: () => void; left: number }) {
  const end = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = end.current;
    if (!element || isPending) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && onMore(), { rootMargin: "600px" });
    observer.observe(element);
    return () => observer.disconnect();
  }, [isPending, onMore]);

  return (
    <div ref={end} className="flex justify-center pt-2 pb-6">
      <Button isPending={isPending} onClick={onMore}>
        {left > 0 ? `Show more, ${left} left` : "Show more"}
      </Button>
    </div>
  );
}
