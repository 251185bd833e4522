import { describe, expect, it } from "vitest";
import { createY4mReader, type Y4mHeader } from "@/lib/adapters/media/y4m";

const STREAM = Buffer.concat([
  Buffer.from("YUV4MPEG2 W3 H2 F24000:1001 Ip A1:1 Cmono XCOLORRANGE=FULL\n"),
  ...[1, 2].flatMap((value) => [Buffer.from("FRAME\n"), Buffer.alloc(6, value)]),
]);

function read(pieces: Buffer[]) {
  const frames: { values: number[]; header: Y4mHeader }[] = [];
  const feed = createY4mReader((frame, header) => frames.push({ values: [...frame], header }));
  for (const piece of pieces) feed(piece);
  return frames;
}

describe("createY4mReader", () => {
  it("finds the same frames however the bytes arrive", () => {
    const byteByByte = [...STREAM].map((byte) => Buffer.from([byte]));
    for (const pieces of [[STREAM], byteByByte, [STREAM.subarray(0, 70), STREAM.subarray(70)]]) {
      expect(read(pieces).map(({ values }) => values)).toEqual([Array(6).fill(1), Array(6).fill(2)]);
    }
  });

  it("reads size and rate from the first line", () => {
    expect(read([STREAM])[0]?.header).toEqual({ width: 3, height: 2, fps: 24000 / 1001, planes: 1 });
  });

  it("refuses a stream of another kind", () => {
    expect(() => read([Buffer.from("YUV4MPEG2 W2 H2 F24:1 Ip A1:1 C420jpeg\n")])).toThrow(/YUV4MPEG2/);
  });
});
