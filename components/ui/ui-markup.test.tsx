import { SearchX } from "lucide-react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import NotFound from "@/app/not-found";
import { DataTable } from "@/components/ui/data-table";
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

describe("a table", () => {
  const columns = ["Shot", "Ordered", "Each", "Amount"].map((header, index) => ({
    header,
    isNumber: index > 0,
    cell: (row: string) => row,
  }));
  const markup = renderToStaticMarkup(
    <DataTable caption="Lines" columns={columns} rows={["x"]} keyOf={(row) => row} />,
  );

  it("stays a table for those who listen, and names every value's column for its card", () => {
    expect(markup.match(/<th /g)).toHaveLength(4);
    expect([...markup.matchAll(/data-label="(\w+)"/g)].map(([, label]) => label)).toEqual([
      ...["Shot", "Ordered", "Each", "Amount"],
    ]);
  });

  it("puts two numbers on a line of a card and leaves the odd last one its own", () => {
    const cells = [...markup.matchAll(/<td [^>]*>/g)].map(([cell]) => cell.includes("data-half"));
    expect(cells).toEqual([false, true, true, false]);
  });

  it("of few columns never becomes cards", () => {
    const few = renderToStaticMarkup(
      <DataTable caption="Few" columns={columns.slice(0, 3)} rows={["x"]} keyOf={(row) => row} />,
    );
    expect([markup.includes("cards-when-narrow"), few.includes("cards-when-narrow")]).toEqual([true, false]);
  });
});
