import clsx from "clsx";

/** What a shot likely costs; paler while the quote is still of the board before its last change. */
export function PriceNote({ price, isOld }: { price: string | null; isOld: boolean }) {
  if (!price) return null;
  return (
    <span
      title={isOld ? "The price before the last change of the board; the new one is being worked out." : undefined}
      className={clsx("whitespace-nowrap text-2xs tabular-nums", isOld ? "text-faint italic" : "text-muted")}
    >
      {isOld && <span className="sr-only">Was </span>}
      {price}
    </span>
  );
}
