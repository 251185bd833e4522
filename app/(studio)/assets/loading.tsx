import { AssetsSkeleton } from "@/components/assets/assets-skeleton";
import { PageHeader } from "@/components/ui/page-header";
import { Loading } from "@/components/ui/skeleton";

export default function AssetsLoading() {
  return (
    <>
      <PageHeader title="Assets" />
      <Loading label="Loading assets">
        <AssetsSkeleton />
      </Loading>
    </>
  );
}
