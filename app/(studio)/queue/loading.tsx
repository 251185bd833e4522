import { PageHeader } from "@/components/ui/page-header";
import { Loading, SkeletonRows } from "@/components/ui/skeleton";

export default function QueueLoading() {
  return (
    <>
      <PageHeader title="Queue" />
      <Loading label="Loading the queue">
        <div className="px-4 py-5 lg:px-8">
          <SkeletonRows count={5} />
        </div>
      </Loading>
    </>
  );
}
