import { describe, expect, it } from "vitest";
import { evaluate, eventKeys, matches, waitKey } from "./expr";

const event = { name: "a", data: { id: "j1", count: 2, flag: true, none: null, deep: { er: "x" } } };

describe("an expression", () => {
  it("matches only when it is true: an error, a missing field or another value is no match", () => {
    expect(matches("event.data.id == 'j1' && event.data.count > 1", { event })).toBe(true);
    expect(matches("event.data.id", { event })).toBe(false);
    expect(matches("event.data.missing == 'j1'", { event })).toBe(false);
    expect(matches("event.data.id ==", { event })).toBe(false);
  });

  it("that is absent matches everything", () => {
    expect(matches(null, { event })).toBe(true);
    expect(matches("", { event })).toBe(true);
  });

  it("gives its value, or undefined when it has none", () => {
    expect(evaluate("event.data.deep.er", { event })).toBe("x");
    expect(evaluate("event.data.missing.er", { event })).toBeUndefined();
  });
});

describe("the key of a wait", () => {
  it.each([
    ["event.data.id == async.data.id", 'data.id="j1"'],
    ["async.data.ref == event.data.id", 'data.ref="j1"'],
    ["async.data.kind == 'cost' && event.data.count == async.data.count && true", "data.count=2"],
    ["event.data.none == async.data.none", "data.none=null"],
    ["event.data.flag == async.data.flag || true", null],
    ["async.data.kind == 'cost'", null],
    ["event.data.missing == async.data.id", null],
    ["event.data.deep == async.data.deep", null],
    ["not an expression", null],
    [null, null],
  ])("of %s is %s", (expression, key) => {
    expect(waitKey(expression, event)).toBe(key);
  });

  it("is among the keys of every event that the expression accepts", () => {
    const paths = ["data.id", "data.count", "data.flag", "data.none", "data.deep.er", "name"];
    for (const path of paths) {
      const expression = `event.${path} == async.${path}`;
      expect(matches(expression, { event, async: event }), path).toBe(true);
      expect(eventKeys(event), path).toContain(waitKey(expression, event));
    }
  });

  it("is absent when its value is too long or too deep, so that it is compared with every event", () => {
    const large = { data: { text: "x".repeat(1000), a: { b: { c: { d: { e: 1 } } } } } };
    expect(waitKey("event.data.text == async.data.text", large)).toBeNull();
    expect(waitKey("event.data.a.b.c.d.e == async.data.a.b.c.d.e", large)).toBeNull();
    expect(waitKey("event.data.a.b.c.d == async.data.a.b.c.d", large)).toBeNull();
  });

  it("cannot be looked up by an event with too many fields, which says so", () => {
    const data = Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`field${index}`, index]));
    expect(eventKeys({ data })).toBeNull();
  });
});
