import type { Reply } from "../kit/reply";

/** An error as Cloud Storage's JSON API words it. */
export function jsonError(code: number, reason: string, message: string): Reply {
  return { status: code, json: { error: { code, message, errors: [{ message, domain: "global", reason }] } } };
}

export const badRequest = (message: string) => jsonError(400, "invalid", message);
export const noBucket = () => jsonError(404, "notFound", "The specified bucket does not exist.");
export const noObject = (bucket: string, key: string) => jsonError(404, "notFound", `No such object: ${bucket}/${key}`);

export function preconditionFailed(): Reply {
  const message = "At least one of the pre-conditions you specified did not hold.";
  const error = { message, domain: "global", reason: "conditionNotMet", locationType: "header", location: "If-Match" };
  return { status: 412, json: { error: { code: 412, message, errors: [error] } } };
}

/** An error as the XML API words it. */
export function xmlError(status: number, code: string, message: string): Reply {
  const body = `<?xml version='1.0' encoding='UTF-8'?><Error><Code>${code}</Code><Message>${message}</Message></Error>`;
  return { status, headers: { "content-type": "application/xml; charset=UTF-8" }, body: Buffer.from(body) };
}
