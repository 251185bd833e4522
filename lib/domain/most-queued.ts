/** So many takes that are not over are listed, job by job, the oldest job first. */
export const MOST_QUEUED = 300;
