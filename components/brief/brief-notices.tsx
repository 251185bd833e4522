import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

type Props = { isRestored: boolean; isKept: boolean; isOnline: boolean; onStartNew: () => void };

/** What a person should know of the draft and of the network before going on. */
export function BriefNotices({ isRestored, isKept, isOnline, onStartNew }: Props) {
  return (
    <>
      {isRestored && (
        <Notice
          kind="info"
          title="Your unsent brief is back"
          action={<Button onClick={onStartNew}>Start a new one</Button>}
        >
          It was kept in this browser, and stays there when you start a new one.
        </Notice>
      )}
      {!isKept && (
        <Notice kind="warn" title="This browser can't keep your draft">
          Its storage is full or switched off. Send the brief before you leave the page; it asks before it is left.
        </Notice>
      )}
      {!isOnline && (
        <Notice kind="warn" title="Your brief waits for you">
          What you write is kept. It is not sent by itself: press “Start the film” when you are online again.
        </Notice>
      )}
    </>
  );
}
