import { generateKeyPairSync } from "node:crypto";

/** What a service account's key file says of who signs. */
export type SigningCredentials = { client_email: string; private_key: string };

/** A fresh key that opens nothing but a double: it lets V4 links be signed without Google. */
export function makeThrowAwayCredentials(): SigningCredentials {
  const { privateKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "pem" },
  });
  return { client_email: "studio@double.iam.gserviceaccount.com", private_key: privateKey };
}
