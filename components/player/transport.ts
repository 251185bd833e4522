import { type PlayerCommand, shuttleSpeed } from "@/components/player/player-keys";
import { type ReelShot, shotStart } from "@/components/player/reel";
import { type FrameRateFraction, frameOfMediaTime, seekSecondsOf } from "@/lib/domain/frame-time";

/** First and last frame of the part that is played; null is the film's own end. */
export type Marks = { in: number | null; out: number | null };

export type TransportState = {
  /** The frame on screen, as the browser has reported it. */
  frame: number;
  /** The frame that was asked for; it is ahead of `frame` for as long as the browser looks for it. */
  playhead: number;
  /** Times normal; 0 rests, less is backwards. */
  speed: number;
  /** What "play" means. */
  normalSpeed: number;
  marks: Marks;
  isLooping: boolean;
  isMuted: boolean;
};

export type TransportFilm = { frames: number; rate: FrameRateFraction; shots: readonly ReelShot[] };

const AT_REST: TransportState = {
  frame: 0,
  playhead: 0,
  speed: 0,
  normalSpeed: 1,
  marks: { in: null, out: null },
  isLooping: false,
  isMuted: false,
};

/**
 * Moves a film by whole frames. With a video it plays what the browser can play and seeks for the rest, which is going
 * backwards; without one it counts frames by the clock, so that stills play too. Positions are frames of the film.
 */
export class Transport {
  #state = AT_REST;
  #film: TransportFilm;
  #video: HTMLVideoElement | null = null;
  #clock = 0;
  /** The frame that was asked for and has not been seen yet. Frames that come before it tell nothing of the place. */
  #wanted: number | null = null;
  readonly #listeners = new Set<() => void>();

  constructor(film: TransportFilm, startFrame = 0) {
    this.#film = film;
    const frame = this.#within(startFrame);
    this.#state = { ...AT_REST, frame, playhead: frame };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): TransportState => this.#state;

  /** Another cut of the same film keeps the place, as far as it still has it. */
  load(film: TransportFilm): void {
    this.#film = film;
    const { frame, playhead } = this.#state;
    this.#set({ frame: this.#within(frame), playhead: this.#within(playhead) });
  }

  /** Takes over a video element; the function it gives back lets go of it. */
  readonly attach = (video: HTMLVideoElement): (() => void) => {
    this.#video = video;
    const on = new AbortController();
    const { signal } = on;
    video.addEventListener("loadedmetadata", () => this.#resume(), { signal });
    video.addEventListener("play", () => this.#set({ speed: this.#state.speed || this.#state.normalSpeed }), {
      signal,
    });
    video.addEventListener("pause", () => this.#state.speed > 0 && this.#set({ speed: 0 }), { signal });
    video.addEventListener("ended", () => this.#reachEnd(), { signal });
    video.addEventListener("volumechange", () => this.#set({ isMuted: video.muted }), { signal });
    this.#watchFrames(video, signal);
    video.muted = this.#state.isMuted;
    if (video.readyState > 0) this.#resume();
    return () => {
      on.abort();
      this.#rest();
      this.#video = null;
      this.#wanted = null;
    };
  };

  perform(command: PlayerCommand): void {
    const { playhead, marks, speed, isLooping } = this.#state;
    switch (command.kind) {
      case "toggle":
        this.run(speed === 0 ? this.#state.normalSpeed : 0);
        break;
      case "shuttle":
        this.run(shuttleSpeed(speed, command.direction));
        break;
      case "step":
        this.#hold(playhead + command.frames);
        break;
      case "skip":
        this.seek(playhead + Math.round(command.seconds * this.#framesPerSecond()));
        break;
      case "shot":
        this.seek(shotStart(this.#film.shots, playhead, command.direction));
        break;
      case "mark":
        this.#set({ marks: marked(marks, command.end, playhead) });
        break;
      case "clear-marks":
        this.#set({ marks: AT_REST.marks });
        break;
      case "loop":
        this.#set({ isLooping: !isLooping });
        break;
      case "mute":
        this.#mute(!this.#state.isMuted);
        break;
      case "fullscreen":
        break;
    }
  }

  readonly seek = (frame: number): void => {
    const playhead = this.#within(frame);
    this.#set(this.#video ? { playhead } : { frame: playhead, playhead });
    if (!this.#video) return;
    this.#wanted = playhead;
    this.#video.currentTime = seekSecondsOf(playhead, this.#film.rate);
  };

  /** What "play" means from now on; a film that plays changes at once. */
  setNormalSpeed(normalSpeed: number): void {
    this.#set({ normalSpeed });
    if (this.#state.speed > 0) this.run(normalSpeed);
  }

  run(speed: number): void {
    this.#stopClock();
    // Going back, the picture is behind the clock; people stop at what they see.
    if (this.#state.speed < 0 && speed === 0) this.seek(this.#state.frame);
    const { first, last } = this.#part();
    const { playhead } = this.#state;
    if (speed > 0 && (playhead >= last || playhead < first)) this.seek(first);
    if (speed < 0 && (playhead <= first || playhead > last)) this.seek(last);
    this.#set({ speed });
    if (this.#video && speed > 0) {
      this.#playVideo(this.#video, speed);
      return;
    }
    this.#video?.pause();
    if (speed !== 0) this.#startClock(speed);
  }

  /** Stops at a frame. */
  #hold(frame: number): void {
    if (this.#state.speed !== 0) this.run(0);
    this.seek(frame);
  }

  #playVideo(video: HTMLVideoElement, speed: number): void {
    video.playbackRate = speed;
    // A browser that won't play yet says so; a play that a pause has overtaken is no news.
    void video.play().catch(() => video.paused && this.#set({ speed: 0 }));
  }

  #startClock(speed: number): void {
    const start = performance.now();
    const from = this.#state.playhead;
    const tick = (now: number) => {
      const frame = from + Math.trunc(((now - start) / 1000) * speed * this.#framesPerSecond());
      const { first, last } = this.#part();
      if (frame < first || frame > last) {
        this.#reachEnd();
        return;
      }
      if (frame !== this.#state.playhead && !this.#video?.seeking) this.seek(frame);
      this.#clock = requestAnimationFrame(tick);
    };
    this.#clock = requestAnimationFrame(tick);
  }

  #stopClock(): void {
    cancelAnimationFrame(this.#clock);
  }

  #rest(): void {
    this.#stopClock();
    this.#set({ speed: 0 });
  }

  /** The end of the part that is played, in the direction it is played. */
  #reachEnd(): void {
    const { speed, isLooping, normalSpeed } = this.#state;
    const { first, last } = this.#part();
    const isBackwards = speed < 0;
    if (!isLooping) {
      this.#hold(isBackwards ? first : last);
      return;
    }
    this.seek(isBackwards ? last : first);
    this.run(speed || normalSpeed);
  }

  #watchFrames(video: HTMLVideoElement, signal: AbortSignal): void {
    let id = 0;
    const onFrame: VideoFrameRequestCallback = (_now, { mediaTime }) => {
      id = video.requestVideoFrameCallback(onFrame);
      this.#show(frameOfMediaTime(mediaTime, this.#film.rate));
    };
    id = video.requestVideoFrameCallback(onFrame);
    signal.addEventListener("abort", () => video.cancelVideoFrameCallback(id));
  }

  #show(frame: number): void {
    const isPlaying = this.#state.speed > 0 && !this.#video?.seeking;
    if (frame === this.#wanted || isPlaying) this.#wanted = null;
    this.#set(this.#wanted === null && this.#state.speed >= 0 ? { frame, playhead: frame } : { frame });
    const { out } = this.#state.marks;
    if (isPlaying && out !== null && frame >= out) this.#reachEnd();
  }

  /** A new file goes on where the one before it was. */
  #resume(): void {
    const { playhead, speed } = this.#state;
    if (playhead > 0) this.seek(playhead);
    if (speed > 0 && this.#video) this.#playVideo(this.#video, speed);
  }

  #mute(isMuted: boolean): void {
    if (this.#video) this.#video.muted = isMuted;
    this.#set({ isMuted });
  }

  #part(): { first: number; last: number } {
    const { marks } = this.#state;
    const end = Math.max(0, this.#film.frames - 1);
    return { first: Math.min(marks.in ?? 0, end), last: Math.min(marks.out ?? end, end) };
  }

  #within(frame: number): number {
    return Math.min(Math.max(0, frame), Math.max(0, this.#film.frames - 1));
  }

  #framesPerSecond(): number {
    return this.#film.rate.frames / this.#film.rate.seconds;
  }

  #set(change: Partial<TransportState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** The other mark goes when it would be on the wrong side. */
function marked(marks: Marks, end: "in" | "out", frame: number): Marks {
  if (end === "in") return { in: frame, out: marks.out !== null && marks.out < frame ? null : marks.out };
  return { in: marks.in !== null && marks.in > frame ? null : marks.in, out: frame };
}
