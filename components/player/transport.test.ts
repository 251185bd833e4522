import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Transport } from "@/components/player/transport";
import { rateFraction } from "@/lib/domain/frame-time";

const FILM = { frames: 240, rate: rateFraction(24), shots: [] };

/** The little of a video element that a transport uses. Frames appear when the test says so. */
class FakeVideo extends EventTarget {
  currentTime = 0;
  playbackRate = 1;
  muted = false;
  paused = true;
  seeking = false;
  readyState = 4;
  #onFrame: VideoFrameRequestCallback | null = null;

  play = async () => {
    this.paused = false;
    this.dispatchEvent(new Event("play"));
  };
  pause = () => {
    this.paused = true;
    this.dispatchEvent(new Event("pause"));
  };
  requestVideoFrameCallback = (callback: VideoFrameRequestCallback) => {
    this.#onFrame = callback;
    return 1;
  };
  cancelVideoFrameCallback = () => {
    this.#onFrame = null;
  };
  /** The browser presents a frame, with the time that a file rounds it to. */
  present(frame: number): void {
    this.#onFrame?.(0, { mediaTime: Math.round((frame / 24) * 1000) / 1000 } as VideoFrameCallbackMetadata);
  }
}

let video: FakeVideo;
let transport: Transport;
beforeEach(() => {
  vi.stubGlobal("requestAnimationFrame", () => 1);
  vi.stubGlobal("cancelAnimationFrame", () => undefined);
  video = new FakeVideo();
  transport = new Transport(FILM);
  transport.attach(video as unknown as HTMLVideoElement);
});
afterEach(() => vi.unstubAllGlobals());

const press = (times: number, frames: number) => {
  for (let time = 0; time < times; time += 1) transport.perform({ kind: "step", frames });
};

describe("Transport", () => {
  it("adds up steps that are faster than the browser", () => {
    press(10, 1);
    expect(transport.state()).toMatchObject({ frame: 0, playhead: 10 });
    expect(video.currentTime).toBeCloseTo(10.5 / 24, 9);
    video.present(3);
    press(1, 1);
    expect(transport.state()).toMatchObject({ frame: 3, playhead: 11 });
    video.present(11);
    expect(transport.state()).toMatchObject({ frame: 11, playhead: 11 });
  });

  it("stays inside the film", () => {
    press(3, -1);
    expect(transport.state().playhead).toBe(0);
    transport.seek(9999);
    expect(transport.state().playhead).toBe(239);
  });

  it("follows the frames that a playing film shows", () => {
    transport.perform({ kind: "toggle" });
    video.present(7);
    expect(transport.state()).toMatchObject({ frame: 7, playhead: 7, speed: 1 });
    press(1, 1);
    expect(video.paused).toBe(true);
    expect(transport.state()).toMatchObject({ playhead: 8, speed: 0 });
  });

  it("gets faster with every press of L, and stops with K", () => {
    for (let time = 0; time < 3; time += 1) transport.perform({ kind: "shuttle", direction: 1 });
    expect(video.playbackRate).toBe(4);
    transport.perform({ kind: "toggle" });
    expect(transport.state().speed).toBe(0);
    expect(video.paused).toBe(true);
  });

  it("stops at the out mark, on exactly that frame", () => {
    transport.seek(20);
    transport.perform({ kind: "mark", end: "out" });
    transport.seek(0);
    video.present(0);
    transport.perform({ kind: "toggle" });
    video.present(21);
    expect(transport.state()).toMatchObject({ speed: 0, playhead: 20 });
  });

  it("goes from the out mark back to the in mark when it loops", () => {
    transport.seek(10);
    transport.perform({ kind: "mark", end: "in" });
    transport.seek(20);
    transport.perform({ kind: "mark", end: "out" });
    transport.perform({ kind: "loop" });
    transport.perform({ kind: "toggle" });
    expect(transport.state().playhead).toBe(10);
    video.present(10);
    video.present(20);
    expect(transport.state()).toMatchObject({ speed: 1, playhead: 10 });
  });

  it("drops a mark that the other one has passed", () => {
    transport.seek(10);
    transport.perform({ kind: "mark", end: "out" });
    transport.seek(15);
    transport.perform({ kind: "mark", end: "in" });
    expect(transport.state().marks).toEqual({ in: 15, out: null });
    transport.perform({ kind: "clear-marks" });
    expect(transport.state().marks).toEqual({ in: null, out: null });
  });

  it("keeps its place when another cut is loaded, as far as that one goes", () => {
    transport.seek(200);
    transport.load({ ...FILM, frames: 100 });
    expect(transport.state().playhead).toBe(99);
  });

  it("shows stills without a video at once", () => {
    const stills = new Transport(FILM);
    stills.perform({ kind: "skip", seconds: 2 });
    expect(stills.state()).toMatchObject({ frame: 48, playhead: 48 });
  });
});
