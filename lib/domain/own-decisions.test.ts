import { expect, it } from "vitest";
import { countOf, type OwnDecisions } from "@/lib/domain/own-decisions";

const decisions: OwnDecisions["decisions"] = [
  { id: "job_1", title: "Dawn", gate: "cost" },
  { id: "job_2", title: "Dusk", gate: "delivery" },
];

it("never says that what is listed is all when more waits", () => {
  expect(countOf({ decisions, isAll: true })).toBe("2");
  expect(countOf({ decisions, isAll: false })).toBe("2+");
});
