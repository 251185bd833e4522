import { randomBytes, scrypt as scryptCallback, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

const scrypt = promisify<string, Buffer, number, Buffer>(scryptCallback);
const KEY_BYTES = 64;
const SALT_BYTES = 16;

/** Salted scrypt, as "scrypt$<salt>$<key>" in hex. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await scrypt(password, salt, KEY_BYTES);
  return `scrypt$${salt.toString("hex")}$${key.toString("hex")}`;
}

/** False for a wrong password and for people without one; both take as long. */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const [, salt = "00".repeat(SALT_BYTES), key = "00".repeat(KEY_BYTES)] = stored?.split("$") ?? [];
  const candidate = await scrypt(password, Buffer.from(salt, "hex"), KEY_BYTES);
  const known = Buffer.from(key, "hex");
  return stored !== null && known.length === candidate.length && timingSafeEqual(known, candidate);
}
