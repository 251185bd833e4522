import type { Setting } from "@/lib/domain/picture";
import { linear } from "../brush";
import { css, lighten, mix, type Rgb } from "../colour";
import { lerp } from "../curves";
import type { Brush } from "../surface";
import type { Hair, Look, Outfit } from "./looks";
import { type Inks, rimmed, type SubjectStage } from "./subject-art";

/** How one person is built and dressed, in the light of the shot; lengths are units of a hundredth of the figure. */
export type Build = {
  outfit: Outfit | "suit";
  hair: Hair;
  hasCap: boolean;
  hasBeard: boolean;
  /** Size of the head: 1 for grown-ups, more for children. */
  head: number;
  skin: Rgb;
  hairColour: Rgb;
  jacket: Rgb;
  trousers: Rgb;
  cap: Rgb;
};

const CHILD_HEAD = 1.45;

/** Nobody wears a backpack in a living room. */
const HIKES: ReadonlySet<Setting> = new Set(["mountains", "forest", "countryside", "desert", "snowfield", "beach"]);

/** Where people need a suit with a helmet to breathe. */
const AIRLESS: ReadonlySet<Setting> = new Set(["space", "underwater"]);

/** Somebody's looks in the light of a shot: the same colours in every framing of one place and hour. */
export function buildOf(stage: SubjectStage, look: Look): Build {
  const { inks, world } = stage;
  const { near, far } = world.palette;
  const shade = lerp(0.5, 0.06, world.light.day);
  const lit = (colour: Rgb) => mix(mix(colour, far, 0.16), near, shade);
  const hikes = HIKES.has(world.picture.setting);
  const build: Build = {
    outfit: look.outfit === "backpack" && !hikes ? "jacket" : look.outfit,
    hair: look.hair,
    hasCap: look.hasCap,
    hasBeard: look.hasBeard,
    head: look.age === "child" ? CHILD_HEAD : 1,
    skin: mix(mix(look.skin, far, 0.12), near, shade * 0.72),
    hairColour: lit(look.hairColour),
    jacket: lit(look.clothes),
    trousers: lit(look.trousers),
    cap: lit(mix(look.clothes, look.trousers, 0.6)),
  };
  return AIRLESS.has(world.picture.setting) ? { ...build, ...suit(inks) } : build;
}

function suit(inks: Inks): Pick<Build, "outfit" | "jacket" | "trousers"> {
  const cloth = mix(inks.pale, inks.metal, 0.4);
  return { outfit: "suit", jacket: cloth, trousers: mix(cloth, inks.dark, 0.12) };
}

type Pose = { walking: boolean; seconds: number };

type Joint = readonly [number, number];

/** A person seen from the side or behind, standing and breathing or walking. */
export function drawFigure(brush: Brush, stage: SubjectStage, build: Build, pose: Pose): void {
  const phase = pose.seconds * 6.2;
  const bob = pose.walking ? Math.abs(Math.cos(phase)) * 1.2 : Math.sin(pose.seconds * 1.6) * 0.3;
  const isLarge = stage.world.framing !== "wide" && stage.world.framing !== "establishing";
  const draw = (rim: string | null) => {
    const ink = (colour: Rgb) => rim ?? css(colour);
    const inks = {
      leg: ink(build.trousers),
      shoe: ink(stage.inks.dark),
      arm: ink(build.jacket),
      hand: ink(build.skin),
    };
    if (carriesPack(build)) drawPack(brush, build, bob, ink(packColour(stage, build)));
    drawLimbs(brush, pose, bob, inks);
    drawTorso(brush, build, bob, rim ?? litCloth(brush, stage, build.jacket));
    if (build.outfit === "suit") drawHelmet(brush, bob, rim ?? css(build.jacket));
    else drawHead(brush, build, bob, ink);
  };
  rimmed(brush, stage, draw, isLarge ? 0.7 : 1.1);
  if (build.outfit === "suit") drawVisor(brush, stage, bob);
}

/** Cloth is a little brighter on the side of the light. */
function litCloth(brush: Brush, stage: SubjectStage, cloth: Rgb) {
  const reach = 13 * stage.lightSide;
  return linear(
    brush,
    [-reach, 0],
    [reach, 0],
    [
      [0, lighten(cloth, -0.035)],
      [0.55, cloth],
      [1, mix(lighten(cloth, 0.06), stage.inks.rim, 0.14)],
    ],
  );
}

function carriesPack({ outfit }: Build): boolean {
  return outfit === "backpack" || outfit === "suit";
}

function packColour({ inks }: SubjectStage, build: Build): Rgb {
  return build.outfit === "suit" ? lighten(build.jacket, -0.08) : mix(inks.dark, inks.accent, 0.3);
}

function drawPack(brush: Brush, build: Build, bob: number, ink: string): void {
  brush.fillStyle = ink;
  brush.beginPath();
  brush.roundRect(-17.5, -82 - bob, 14, build.outfit === "suit" ? 31 : 27, 4.5);
  brush.fill();
}

type LimbInks = { leg: string; shoe: string; arm: string; hand: string };

function drawLimbs(brush: Brush, pose: Pose, bob: number, inks: LimbInks): void {
  const phase = pose.seconds * 6.2;
  const swing = pose.walking ? Math.sin(phase) : 0;
  for (const side of [1, -1]) {
    const hip: Joint = [side * 2, -50 - bob];
    const thigh = pose.walking ? swing * side * 0.55 : side * 0.085;
    const bend = pose.walking ? Math.max(0, -Math.cos(phase) * side) * 0.7 : 0.02;
    const knee: Joint = [hip[0] + Math.sin(thigh) * 25, hip[1] + Math.cos(thigh) * 25];
    const shin = thigh - bend;
    const foot: Joint = [knee[0] + Math.sin(shin) * 25, Math.min(-1.8, knee[1] + Math.cos(shin) * 25)];
    limb(brush, [hip, knee], 9.5, inks.leg);
    limb(brush, [knee, foot], 6.8, inks.leg);
    limb(brush, [foot, [foot[0] + 4.6, foot[1]]], 4.4, inks.shoe);
    const upper = pose.walking ? -swing * side * 0.6 : side * 0.16;
    const lower = upper + (pose.walking ? 0.55 : 0.12 * side);
    const shoulder: Joint = [1.2 + side * 7.5, -77 - bob];
    const elbow: Joint = [shoulder[0] + Math.sin(upper) * 17, shoulder[1] + Math.cos(upper) * 17];
    const wrist: Joint = [elbow[0] + Math.sin(lower) * 14, elbow[1] + Math.cos(lower) * 14];
    limb(brush, [wrist, [wrist[0] + Math.sin(lower) * 2.4, wrist[1] + Math.cos(lower) * 2.4]], 4, inks.hand);
    limb(brush, [shoulder, elbow, wrist], 5.4, inks.arm);
  }
}

type Fill = Brush["fillStyle"];

function drawTorso(brush: Brush, build: Build, bob: number, fill: Fill): void {
  const top = -80 - bob;
  brush.fillStyle = fill;
  brush.beginPath();
  brush.moveTo(-10.2, top + 5.5);
  brush.bezierCurveTo(-8.6, top - 0.5, -3, top - 1.6, 1.2, top - 3);
  brush.bezierCurveTo(5.4, top - 1.6, 11, top - 0.5, 12, top + 5.5);
  brush.quadraticCurveTo(9, top + 18, 9, top + 35);
  brush.quadraticCurveTo(0, top + 38, -9, top + 35);
  brush.quadraticCurveTo(-8.5, top + 18, -10.2, top + 5.5);
  brush.fill();
  if (build.outfit !== "coat" && build.outfit !== "dress") return;
  const hem = build.outfit === "coat" ? -29 : -24;
  const flare = build.outfit === "coat" ? 14 : 18;
  brush.beginPath();
  brush.moveTo(-9.4, -62 - bob);
  brush.lineTo(9.4, -62 - bob);
  brush.quadraticCurveTo(10.5, -46, flare, hem);
  brush.quadraticCurveTo(0, hem + 3.4, -flare, hem);
  brush.quadraticCurveTo(-10.5, -46, -9.4, -62 - bob);
  brush.fill();
}

function drawHead(brush: Brush, build: Build, bob: number, ink: (colour: Rgb) => string): void {
  const size = build.head;
  const x = 2;
  const y = -80 - bob - 11.4 * size;
  const skin = ink(build.skin);
  const hair = ink(build.hairColour);
  const neck: Joint[] = [
    [1.4, -79 - bob],
    [x, y],
  ];
  limb(brush, neck, 4.9, skin);
  ellipse(brush, x, y, 5.6 * size, 7 * size, skin);
  if (build.hasBeard) ellipse(brush, x + 2.2 * size, y + 4.4 * size, 3.6 * size, 3.4 * size, hair);
  if (build.hair !== "bald") drawHair(brush, build, { x, y, size }, hair);
  if (build.hasCap) drawCap(brush, { x, y, size }, ink(build.cap));
}

type Head = { x: number; y: number; size: number };

function drawHair(brush: Brush, build: Build, { x, y, size }: Head, hair: string): void {
  brush.fillStyle = hair;
  brush.beginPath();
  brush.ellipse(x - 0.9 * size, y - 1.5 * size, 6.1 * size, 6.8 * size, -0.25, Math.PI * 0.62, Math.PI * 1.86);
  brush.closePath();
  brush.fill();
  const lock: Joint[] = [
    [x - 4.2 * size, y - 1],
    [x - 5.8 * size, y + 10 * size],
  ];
  if (build.hair === "long") limb(brush, lock, 5.2 * size, hair);
  if (build.hair === "bun") ellipse(brush, x - 6.4 * size, y - 4 * size, 3.1 * size, 3.1 * size, hair);
}

function drawCap(brush: Brush, { x, y, size }: Head, cap: string): void {
  brush.fillStyle = cap;
  brush.beginPath();
  brush.ellipse(x - 0.4 * size, y - 3.4 * size, 6.5 * size, 5.2 * size, -0.16, Math.PI * 0.98, Math.PI * 2.04);
  brush.closePath();
  brush.fill();
  const brim: Joint[] = [
    [x + 2 * size, y - 4.3 * size],
    [x + 9 * size, y - 3.9 * size],
  ];
  limb(brush, brim, 1.9 * size, cap);
}

const HELMET = { x: 2, y: -89, radius: 9.6 };

function drawHelmet(brush: Brush, bob: number, ink: string): void {
  ellipse(brush, HELMET.x, HELMET.y - bob, HELMET.radius, HELMET.radius, ink);
  limb(
    brush,
    [
      [-4, -80 - bob],
      [8, -80 - bob],
    ],
    3.4,
    ink,
  );
}

function drawVisor(brush: Brush, { inks, world }: SubjectStage, bob: number): void {
  const y = HELMET.y - bob;
  ellipse(brush, HELMET.x + 2.2, y, 6.8, 6.4, css(mix(inks.dark, world.palette.sky[1], 0.3)));
  ellipse(brush, HELMET.x + 4.2, y - 2.2, 2.6, 1.7, css(mix(inks.accent, inks.pale, 0.4), 0.85));
}

function ellipse(brush: Brush, x: number, y: number, across: number, down: number, fill: string): void {
  brush.fillStyle = fill;
  brush.beginPath();
  brush.ellipse(x, y, across, down, 0, 0, 2 * Math.PI);
  brush.fill();
}

function limb(brush: Brush, joints: readonly Joint[], width: number, ink: string): void {
  brush.strokeStyle = ink;
  brush.lineWidth = width;
  brush.lineCap = "round";
  brush.lineJoin = "round";
  brush.beginPath();
  for (const [index, [x, y]] of joints.entries()) {
    if (index === 0) brush.moveTo(x, y);
    else brush.lineTo(x, y);
  }
  brush.stroke();
}
