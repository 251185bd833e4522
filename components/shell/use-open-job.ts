import { useQuery } from "@tanstack/react-query";
import { usePathname } from "next/navigation";
import { jobQuery } from "@/lib/client/jobs";
import type { JobView } from "@/lib/domain/job-view";

/** The job whose page is open, as that page holds it; asks for nothing by itself. */
export function useOpenJob(): JobView | undefined {
  const [, id] = usePathname().match(/^\/jobs\/([^/]+)/) ?? [];
  return useQuery({ ...jobQuery(id ?? ""), enabled: false }).data;
}
