import { expect, it } from "vitest";
import { holdReasons } from "@/lib/domain/hold-reasons";

const BUDGET =
  "These takes cost $1.20, but only $0.80 of the budget of its project is left. Nothing was sent. An admin can raise it under Budgets.";

it("lists every shot and budget that holds a job, and loses no cause", () => {
  const unknown = "SC01-SH010: it is not known whether Runway was paid. The studio stopped. Look by its time.";
  const made = "SC01-SH020 is being made at Veo, which is paused: no credit. Nothing is sent or paid again.";
  const waits = "SC02-SH020 waits. Veo: the account has no credit left.";
  expect(holdReasons([unknown, made, waits, BUDGET].join(" "))).toEqual([
    { codes: ["SC01-SH010"], text: "It is not known whether Runway was paid. The studio stopped. Look by its time." },
    {
      codes: ["SC01-SH020"],
      text: "It is being made at Veo, which is paused: no credit. Nothing is sent or paid again.",
    },
    { codes: ["SC02-SH020"], text: "Veo: the account has no credit left." },
    { codes: [], text: BUDGET },
  ]);
});

it("says once what holds many shots, and names all of them", () => {
  const reason = ["SC01-SH010", "SC01-SH020", "SC02-SH010"].map((code) => `${code} waits. Veo: no credit.`).join(" ");
  expect(holdReasons(reason)).toEqual([{ codes: ["SC01-SH010", "SC01-SH020", "SC02-SH010"], text: "Veo: no credit." }]);
});

it("lists shots that a person stopped", () => {
  const stopped = (code: string) =>
    `${code}: Ada stopped take 1. Resume renders it again; a change of the board may leave it out.`;
  expect(holdReasons(`${stopped("SC01-SH010")} ${stopped("SC01-SH020")}`)).toEqual([
    {
      codes: ["SC01-SH010", "SC01-SH020"],
      text: "Ada stopped take 1. Resume renders it again; a change of the board may leave it out.",
    },
  ]);
});

it("leaves a reason that names no shot as it is", () => {
  expect(holdReasons("Veo is paused. It needs a key.")).toEqual([
    { codes: [], text: "Veo is paused. It needs a key." },
  ]);
});

it("has nothing to list where there is no reason", () => {
  expect(holdReasons(null)).toEqual([]);
});
