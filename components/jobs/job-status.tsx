import type { JobPlace } from "@/components/jobs/job-steps";
import { jobWords } from "@/components/jobs/job-words";
import { StatusBadge } from "@/components/jobs/status-badge";

export function JobStatus({ job }: { job: JobPlace }) {
  return <StatusBadge status={jobWords(job).word} />;
}
