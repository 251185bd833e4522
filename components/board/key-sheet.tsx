import { BOARD_SHORTCUTS } from "@/components/board/board-shortcuts";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";

export function KeySheet({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Keys of the board" onClose={onClose}>
      <p className="mb-3 text-muted">They work on the card that has the focus.</p>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-6 gap-y-2">
        {BOARD_SHORTCUTS.map(({ keys, does }) => (
          <div key={does} className="contents">
            <dt>
              <Kbd keys={keys} />
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
