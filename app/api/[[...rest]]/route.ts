import { AppError } from "@/lib/domain/errors";
import { route } from "@/lib/server/route";

/** Whatever no other route of the API answers to. */
const nothingHere = route({}, ({ request }) => {
  const { pathname } = new URL(request.url);
  throw new AppError("not_found", `The API has nothing at ${pathname}. docs/api/README.md lists what it has.`);
});

export {
  nothingHere as DELETE,
  nothingHere as GET,
  nothingHere as HEAD,
  nothingHere as OPTIONS,
  nothingHere as PATCH,
  nothingHere as POST,
  nothingHere as PUT,
};
