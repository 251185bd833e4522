import { decodeTime, isValid } from "ulid";
import { describe, expect, it } from "vitest";
import { eventId } from "./event-id";

const seed = (byte: number) => `1790000000123,${Buffer.alloc(10, byte).toString("base64")}`;

describe("eventId", () => {
  it("is the same ULID for the same seed and index, another for any other", () => {
    const ids = [eventId(seed(1), 0), eventId(seed(1), 1), eventId(seed(2), 0)];
    expect(ids.every((id) => isValid(id))).toBe(true);
    expect(new Set(ids).size).toBe(3);
    expect(eventId(seed(1), 1)).toBe(ids[1]);
    expect(ids.map(decodeTime)).toEqual([1790000000123, 1790000000123, 1790000000123]);
  });

  it("stays a ULID when the entropy overflows", () => {
    expect(eventId(seed(255), 0)).toMatch(/Z{16}$/);
    expect(eventId(seed(255), 1)).toMatch(/0{16}$/);
  });

  it.each([null, "", "abc", "123,", "123,AAAA"])("is random for the seed %j", (bad) => {
    const ids = [eventId(bad, 0), eventId(bad, 0)];
    expect(ids.every((id) => isValid(id))).toBe(true);
    expect(ids[0]).not.toBe(ids[1]);
  });
});
