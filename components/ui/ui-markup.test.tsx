import { SearchX } from "lucide-react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import NotFound from "@/app/not-found";
import { EmptyState } from "@/components/ui/empty-state";
import { Moment } from "@/components/ui/moment";

describe("the heading of an empty page", () => {
  it("is a part's heading, unless nothing else heads the page", () => {
    const part = renderToStaticMarkup(
      <EmptyState icon={SearchX} title="Nothing yet">
        Soon.
      </EmptyState>,
    );
    expect(part).toContain("<h2");
    expect(part).not.toContain("<h1");
  });

  it("is the page's own where there is no such page", () => {
    expect(renderToStaticMarkup(<NotFound />).match(/<h1[^>]*>(.*?)<\/h1>/)?.[1]).toBe("There is no such page");
  });
});

describe("a moment before the page is alive", () => {
  it("reads right after a verb", () => {
    const text = renderToStaticMarkup(<Moment at="2026-05-01T12:00:00Z" isDuration />).replace(/<[^>]+>/g, "");
    expect(text).toBe("since 1 May 2026, 12:00 UTC");
  });
});
