import { describe, expect, it } from "vitest";
import { missingWords, ownSignature, signatureNote } from "@/components/gates/signature-words";
import type { Reviewer } from "@/lib/domain/job-view";
import { usd } from "@/lib/domain/money";

const person = (name: string, change: Partial<Reviewer> = {}): Reviewer => ({
  ...{ userId: name, name, state: "waiting", at: null, note: null, capMicros: null },
  ...{ isRequired: false, isYou: false },
  ...change,
});
const signed = (name: string, change: Partial<Reviewer> = {}) =>
  person(name, { state: "approved", capMicros: usd(6), ...change });
const gate = (reviewers: Reviewer[], needed: number) => ({
  reviewers,
  approvalsNeeded: needed,
  approvalsGiven: reviewers.filter(({ state }) => state === "approved").length,
  twoPersonAboveMicros: usd(10),
});

describe("signatureNote", () => {
  it("says nothing where one signature is all", () => {
    expect(signatureNote(gate([person("Anton")], 1), usd(10))).toBe("");
  });

  it("says that a cap above the limit takes two", () => {
    expect(signatureNote(gate([person("Anton")], 1), usd(11))).toBe("Signature 1 of 2: above $10.00 two people sign.");
  });

  it("names who signed first, and the cap that everybody signs", () => {
    expect(signatureNote(gate([signed("Anton"), person("Ada", { isYou: true })], 2))).toBe(
      "Signature 2 of 2. Anton signed up to $6.00; everybody signs the same cap.",
    );
  });

  it("names who must sign", () => {
    const reviewers = [person("Anton"), person("Ada", { isRequired: true }), person("Cy", { isRequired: true })];
    expect(signatureNote(gate(reviewers, 2))).toBe("Signature 1 of 2. Ada and Cy must sign.");
  });
});

describe("missingWords", () => {
  it("counts what is missing", () => {
    expect(missingWords(gate([signed("Anton"), person("Ada")], 2))).toBe("Waits for one more signature.");
    expect(missingWords(gate([signed("Anton"), person("Ada")], 3))).toBe("Waits for 2 more signatures.");
  });

  it("says so when nobody is left who could sign", () => {
    expect(missingWords(gate([signed("Anton")], 2))).toContain("an admin adds an approver");
  });

  it("names the people whose signatures are missing", () => {
    expect(missingWords(gate([signed("Anton"), person("Ada", { isRequired: true })], 2))).toBe(
      "Waits for the signature of Ada.",
    );
  });
});

it("ownSignature is the viewer's, and only once it is given", () => {
  expect(ownSignature([person("Ada", { isYou: true }), signed("Anton")])).toBeNull();
  expect(ownSignature([signed("Ada", { isYou: true })])?.name).toBe("Ada");
});
