import { describe, expect, it } from "vitest";
import { failureWords } from "@/components/jobs/failure-words";

const TAIL = "The finished shots are kept; resume renders only what is missing.";

describe("failureWords", () => {
  it("names every shot with its reason, shots of one reason together", () => {
    const message = `3 of 4 shots could not be rendered. SC01-SH010: Runway gave up. SC01-SH020: The picture was refused. SC02-SH010: Runway gave up. ${TAIL}`;
    expect(failureWords(message)).toEqual({
      title: "3 of 4 shots could not be rendered.",
      reasons: [
        { codes: ["SC01-SH010", "SC02-SH010"], text: "Runway gave up." },
        { codes: ["SC01-SH020"], text: "The picture was refused." },
      ],
    });
  });

  it("leaves any other cause in its own words", () => {
    const message = "The disk is full, so the film could not be cut.";
    expect(failureWords(message)).toEqual({ title: message, reasons: [] });
  });
});
