import { after } from "next/server";
import { receiveProviderCall } from "@/lib/server/provider-webhook";

type Context = { params: Promise<{ backend: string }> };

/** Providers call here without a session: their signature is the permission. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { response, look } = await receiveProviderCall(request, (await params).backend);
  if (look) after(look);
  return response;
}
