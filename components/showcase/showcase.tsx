import { ThemeChoice } from "@/components/shell/theme-choice";
import { ControlShows } from "@/components/showcase/control-shows";
import { MessageShows } from "@/components/showcase/message-shows";
import { OverlayShows } from "@/components/showcase/overlay-shows";
import { StatusShows } from "@/components/showcase/status-shows";
import { TokenShows } from "@/components/showcase/token-shows";
import { PageHeader } from "@/components/ui/page-header";
import { Toasts } from "@/components/ui/toast";

export function Showcase() {
  return (
    <main className="min-h-dvh">
      <PageHeader crumbs={[{ label: "Studio", href: "/" }]} title="Components">
        <ThemeChoice />
      </PageHeader>
      <div className="mx-auto flex max-w-5xl flex-col gap-12 px-4 py-8 lg:px-8">
        <TokenShows />
        <StatusShows />
        <ControlShows />
        <OverlayShows />
        <MessageShows />
      </div>
      <Toasts />
    </main>
  );
}
