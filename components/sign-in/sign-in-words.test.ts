import { describe, expect, it } from "vitest";
import { returnPath, signInProblem } from "@/components/sign-in/sign-in-words";

const ORIGIN = "http://localhost:3000";

describe("returnPath", () => {
  it("goes back to the page that was asked for", () => {
    expect(returnPath("/jobs/job_1?view=quote", ORIGIN)).toBe("/jobs/job_1?view=quote");
    expect(returnPath(`${ORIGIN}/approvals`, ORIGIN)).toBe("/approvals");
  });

  it.each(["https://evil.example/jobs", "//evil.example", "/\\evil.example", "javascript:alert(1)", "http://["])(
    "never leaves the studio for %s",
    (asked) => expect(returnPath(asked, ORIGIN)).toBe("/"),
  );

  it("never goes in a circle", () => {
    expect(returnPath("/sign-in?error=x", ORIGIN)).toBe("/");
    expect(returnPath(undefined, ORIGIN)).toBe("/");
  });
});

describe("signInProblem", () => {
  it("has a sentence for every code, and none when nothing went wrong", () => {
    expect(signInProblem(undefined)).toBeNull();
    expect(signInProblem("CredentialsSignin")).toContain("password");
    expect(signInProblem("SomethingNew")).toContain("did not work");
  });
});
