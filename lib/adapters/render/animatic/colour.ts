import { clamp, lerp } from "./curves";

/** Red, green, blue in 0–255. */
export type Rgb = readonly [number, number, number];
type Oklab = readonly [number, number, number];

export const BLACK: Rgb = [0, 0, 0];
export const WHITE: Rgb = [255, 255, 255];

/** "#rrggbb" */
export function hex(text: string): Rgb {
  const value = Number.parseInt(text.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** A colour as a canvas takes it. */
export function css(colour: Rgb, alpha = 1): string {
  return `rgba(${colour[0]},${colour[1]},${colour[2]},${alpha})`;
}

/** Mixes in OKLab, so that half-way colours stay as vivid and as light as they should. */
export function mix(from: Rgb, to: Rgb, t: number): Rgb {
  const a = toOklab(from);
  const b = toOklab(to);
  return fromOklab([lerp(a[0], b[0], t), lerp(a[1], b[1], t), lerp(a[2], b[2], t)]);
}

/** Lighter (amount > 0) or darker, in OKLab lightness where white is 1. */
export function lighten(colour: Rgb, amount: number): Rgb {
  const [lightness, a, b] = toOklab(colour);
  return fromOklab([clamp(lightness + amount), a, b]);
}

/** Less (amount < 1) or more vivid. */
export function saturate(colour: Rgb, amount: number): Rgb {
  const [lightness, a, b] = toOklab(colour);
  return fromOklab([lightness, a * amount, b * amount]);
}

/**
 * Takes hue and vividness from one colour by `tint`, and lightness by `light`. Colours of opposite hue stay vivid on
 * the way, where a plain mix would turn grey.
 */
export function tinted(colour: Rgb, by: Rgb, tint: number, light: number): Rgb {
  const own = toOklab(colour);
  const other = toOklab(by);
  const a = lerp(own[1], other[1], tint);
  const b = lerp(own[2], other[2], tint);
  const vividness = lerp(Math.hypot(own[1], own[2]), Math.hypot(other[1], other[2]), tint);
  const gain = vividness / Math.max(Math.hypot(a, b), vividness * 0.4, 1e-6);
  return fromOklab([lerp(own[0], other[0], light), a * gain, b * gain]);
}

/** How different two colours look, in OKLab; lightness counts half, as it is the light that changes it. */
export function distanceOf(one: Rgb, other: Rgb): number {
  const p = toOklab(one);
  const q = toOklab(other);
  return Math.hypot((p[0] - q[0]) / 2, p[1] - q[1], p[2] - q[2]);
}

/** OKLab lightness, 0 (black) to 1 (white). */
export function lightnessOf(colour: Rgb): number {
  return toOklab(colour)[0];
}

/** Distance from grey in OKLab. */
export function chromaOf(colour: Rgb): number {
  const [, a, b] = toOklab(colour);
  return Math.hypot(a, b);
}

/** OKLab by Björn Ottosson (2020), from sRGB. */
function toOklab([red, green, blue]: Rgb): Oklab {
  const r = toLinear(red);
  const g = toLinear(green);
  const b = toLinear(blue);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromOklab([lightness, a, b]: Oklab): Rgb {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    toSrgb(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    toSrgb(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    toSrgb(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

function toLinear(channel: number): number {
  const c = channel / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
}

function toSrgb(linear: number): number {
  return Math.round(255 * clamp(linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055));
}
