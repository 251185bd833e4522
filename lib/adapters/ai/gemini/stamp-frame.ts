import { loadImage } from "@napi-rs/canvas";
import { createSurface, discard } from "@/lib/adapters/render/animatic/surface";
import { fontFor } from "@/lib/adapters/render/animatic/text/fonts";

export const STRIP_PIXELS = 36;
const JPEG_QUALITY = 85;

/** A JPEG with a black strip below the untouched picture, and the text in white on it. */
export async function stampFrame(picture: Buffer, text: string): Promise<Buffer> {
  const image = await loadImage(picture);
  const surface = createSurface(image.width, image.height + STRIP_PIXELS);
  const { brush, canvas } = surface;
  brush.fillStyle = "#000000";
  brush.fillRect(0, 0, surface.width, surface.height);
  brush.drawImage(image, 0, 0);
  brush.font = fontFor(text, { family: "mono", weight: 700, size: 22 });
  brush.fillStyle = "#ffffff";
  brush.textBaseline = "middle";
  brush.fillText(text, 12, image.height + STRIP_PIXELS / 2);
  const jpeg = await canvas.encode("jpeg", JPEG_QUALITY);
  discard(surface);
  return jpeg;
}
