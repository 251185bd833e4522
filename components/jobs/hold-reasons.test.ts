import { expect, it } from "vitest";
import { holdReasons } from "@/components/jobs/hold-reasons";

const UNKNOWN =
  "SC01-SH010: it is not known whether Runway was paid. The studio stopped. Look for it by its time. It is not sent again; an admin settles it under Unknown attempts.";
const PAUSED = "SC02-SH020 waits. Veo: the account has no credit left.";
const BUDGET =
  "These takes cost $1.20, but only $0.80 of the budget of its project is left. Nothing was sent. An admin can raise it under Budgets.";

it("lists every shot and budget that holds a job, and loses no word", () => {
  expect(holdReasons([UNKNOWN, PAUSED, BUDGET].join(" "))).toEqual([UNKNOWN, PAUSED, BUDGET]);
});

it("leaves a reason that names no shot as it is", () => {
  expect(holdReasons("Veo is paused. It needs a key.")).toEqual(["Veo is paused. It needs a key."]);
});

it("has nothing to list where there is no reason", () => {
  expect(holdReasons(null)).toEqual([]);
});
