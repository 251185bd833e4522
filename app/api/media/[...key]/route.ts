import { mediaResponse } from "@/lib/server/media";

type Context = { params: Promise<{ key: string[] }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return mediaResponse(request, (await params).key.join("/"));
}

export const HEAD = GET;
