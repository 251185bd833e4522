import { health } from "@/lib/server/health";

export async function GET(): Promise<Response> {
  const { status, body } = await health();
  return Response.json(body, { status, headers: { "cache-control": "no-store" } });
}
