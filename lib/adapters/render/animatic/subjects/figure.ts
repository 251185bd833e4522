import type { Setting } from "@/lib/domain/picture";
import { css, mix, type Rgb } from "../colour";
import type { Brush } from "../surface";
import { rimmed, type SubjectStage } from "./subject-art";

/** How one person is built and dressed; lengths are units of a hundredth of the figure's height. */
export type Build = {
  outfit: "coat" | "jacket" | "dress" | "backpack";
  hair: "short" | "long" | "bun" | "cap";
  /** Size of the head: 1 for grown-ups, more for children. */
  head: number;
  jacket: Rgb;
  trousers: Rgb;
};

const OUTFITS: readonly Build["outfit"][] = ["jacket", "coat", "backpack", "dress", "jacket", "coat"];
const HAIR: readonly Build["hair"][] = ["short", "long", "cap", "bun", "short"];

/** Nobody wears a backpack in a living room. */
const HIKES: ReadonlySet<Setting> = new Set(["mountains", "forest", "countryside", "desert", "snowfield", "beach"]);

/** The same number dresses a person the same way in every shot. */
export function buildOf(stage: SubjectStage, cast: number): Build {
  const chosen = OUTFITS[cast % OUTFITS.length] ?? "jacket";
  const outfit = chosen === "backpack" && !HIKES.has(stage.world.picture.setting) ? "jacket" : chosen;
  const hair = outfit === "dress" ? "long" : (HAIR[(cast >> 2) % HAIR.length] ?? "short");
  const { cloth, second, dark, body } = stage.inks;
  return { outfit, hair, head: 1, jacket: cast % 2 ? cloth : second, trousers: mix(dark, body, 0.5) };
}

type Pose = { walking: boolean; seconds: number };

type Joint = readonly [number, number];

/** A person seen from the side or behind, standing and breathing or walking. */
export function drawFigure(brush: Brush, stage: SubjectStage, build: Build, pose: Pose): void {
  const phase = pose.seconds * 6.2;
  const bob = pose.walking ? Math.abs(Math.cos(phase)) * 1.2 : Math.sin(pose.seconds * 1.6) * 0.3;
  rimmed(brush, stage, (rim) => {
    const ink = (colour: Rgb) => rim ?? css(colour);
    const skin = ink(stage.inks.skin);
    drawLimbs(brush, pose, bob, {
      leg: ink(build.trousers),
      shoe: ink(stage.inks.dark),
      arm: ink(build.jacket),
      hand: skin,
    });
    drawTorso(brush, build, bob, ink(build.jacket));
    drawHead(brush, build, bob, skin, ink(stage.inks.hair));
    if (build.outfit === "backpack") {
      brush.fillStyle = ink(mix(stage.inks.dark, stage.inks.accent, 0.3));
      brush.beginPath();
      brush.roundRect(-16.5, -82 - bob, 12.5, 27, 4.5);
      brush.fill();
    }
  });
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

function drawTorso(brush: Brush, build: Build, bob: number, ink: string): void {
  const top = -80 - bob;
  brush.fillStyle = ink;
  brush.beginPath();
  brush.moveTo(-9.3, top + 2);
  brush.quadraticCurveTo(1.2, top - 5.5, 11.7, top + 2);
  brush.quadraticCurveTo(8.7, top + 18, 9, top + 35);
  brush.quadraticCurveTo(0, top + 38, -9, top + 35);
  brush.quadraticCurveTo(-8.5, top + 18, -9.3, top + 2);
  brush.fill();
  if (build.outfit === "coat" || build.outfit === "dress") {
    const hem = build.outfit === "coat" ? -29 : -24;
    const flare = build.outfit === "coat" ? 15 : 18;
    brush.beginPath();
    brush.moveTo(-9.4, -62 - bob);
    brush.lineTo(9.4, -62 - bob);
    brush.quadraticCurveTo(11, -46, flare, hem);
    brush.quadraticCurveTo(0, hem + 3.4, -flare, hem);
    brush.quadraticCurveTo(-11, -46, -9.4, -62 - bob);
    brush.fill();
  }
}

function drawHead(brush: Brush, build: Build, bob: number, skin: string, hair: string): void {
  const size = build.head;
  const x = 2;
  const y = -80 - bob - 12.5 * size;
  limb(
    brush,
    [
      [1.4, -80 - bob],
      [x, y],
    ],
    5.6,
    skin,
  );
  ellipse(brush, x, y, 5.8 * size, 7.2 * size, skin);
  brush.fillStyle = hair;
  brush.beginPath();
  brush.ellipse(x - 0.9 * size, y - 1.5 * size, 6.3 * size, 7 * size, -0.25, Math.PI * 0.62, Math.PI * 1.86);
  brush.closePath();
  brush.fill();
  if (build.hair === "long")
    limb(
      brush,
      [
        [x - 4.2 * size, y - 1],
        [x - 5.8 * size, y + 10 * size],
      ],
      5.2 * size,
      hair,
    );
  if (build.hair === "bun") ellipse(brush, x - 6.4 * size, y - 4 * size, 3.1 * size, 3.1 * size, hair);
  if (build.hair === "cap")
    limb(
      brush,
      [
        [x - 3 * size, y - 5.4 * size],
        [x + 8.6 * size, y - 3.6 * size],
      ],
      2.2 * size,
      hair,
    );
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
