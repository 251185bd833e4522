"use client";

import { Copy, Ellipsis, Trash2 } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Show } from "@/components/showcase/show";
import { Button } from "@/components/ui/button";
import { ContextMenu } from "@/components/ui/context-menu";
import { Dialog } from "@/components/ui/dialog";
import { Menu, MenuCheckItem, MenuItem, MenuLine, MenuTitle } from "@/components/ui/menu";
import { Popover } from "@/components/ui/popover";
import { Section } from "@/components/ui/section";
import { Sheet } from "@/components/ui/sheet";
import { useToast } from "@/components/ui/toast";
import { Tooltip } from "@/components/ui/tooltip";

export function OverlayShows() {
  return (
    <Section title="Over the page">
      <div className="divide-y">
        <Show name="Dialog, Sheet">
          <Opened label="Dialog">
            {(close) => (
              <Dialog title="A dialog" onClose={close}>
                {TEXT}
              </Dialog>
            )}
          </Opened>
          <Opened label="Wide dialog">
            {(close) => (
              <Dialog title="A wide dialog" isWide onClose={close}>
                {TEXT}
              </Dialog>
            )}
          </Opened>
          <Opened label="Sheet">
            {(close) => (
              <Sheet title="A sheet" onClose={close}>
                {TEXT}
              </Sheet>
            )}
          </Opened>
          <Opened label="Sheet beside the page">
            {(close) => (
              <Sheet title="A sheet" isModal={false} onClose={close}>
                {TEXT}
              </Sheet>
            )}
          </Opened>
        </Show>
        <Show name="Menus">
          <Menus />
        </Show>
        <Show name="Popover, Tooltip">
          <Popover label="A note" trigger={<Button>Popover</Button>}>
            {TEXT}
          </Popover>
          <Tooltip text="Splits the shot in two" keys={["S"]}>
            <Button>Tooltip</Button>
          </Tooltip>
        </Show>
        <Show name="Toast">
          <ToastButtons />
        </Show>
      </div>
    </Section>
  );
}

const TEXT = "Escape closes it, and the focus goes back to where it was.";

function Opened({ label, children }: { label: string; children: (close: () => void) => ReactNode }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{label}</Button>
      {isOpen && children(() => setIsOpen(false))}
    </>
  );
}

function Menus() {
  const toast = useToast();
  const [isMuted, setIsMuted] = useState(false);
  const copy = () => toast({ title: "The shot's number was copied." });
  return (
    <>
      <Menu align="start" trigger={<Button icon={Ellipsis}>Menu</Button>}>
        <MenuTitle>SC01-SH010</MenuTitle>
        <MenuItem icon={Copy} onSelect={copy} keys={["Mod", "C"]}>
          Copy number
        </MenuItem>
        <MenuCheckItem isOn={isMuted} onChange={setIsMuted}>
          Muted
        </MenuCheckItem>
        <MenuItem isDisabled onSelect={copy}>
          Not now
        </MenuItem>
        <MenuLine />
        <MenuItem icon={Trash2} isDanger onSelect={copy}>
          Delete
        </MenuItem>
      </Menu>
      <ContextMenu items={[{ label: "Copy number", icon: Copy, onSelect: copy }]}>
        <span className="grid h-9 place-items-center rounded-md border border-edge border-dashed px-3 text-muted">
          Right click here
        </span>
      </ContextMenu>
    </>
  );
}

function ToastButtons() {
  const toast = useToast();
  return (
    <>
      <Button onClick={() => toast({ title: "The shot was saved.", detail: "Nothing is rendered by saving." })}>
        Good
      </Button>
      <Button onClick={() => toast({ kind: "info", title: "Somebody else changed this board." })}>Info</Button>
      <Button onClick={() => toast({ kind: "bad", title: "The shot was not saved.", detail: "You are offline." })}>
        Bad
      </Button>
      <Button
        onClick={() => toast({ title: "SC01-SH020 was deleted.", undo: () => toast({ title: "SC01-SH020 is back." }) })}
      >
        With undo
      </Button>
    </>
  );
}
