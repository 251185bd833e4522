import { ShallowLink } from "@/components/ui/shallow-link";

/** Straight to where a shot can be changed. */
export function ShotLinks({ codes }: { codes: readonly string[] }) {
  return codes.map((code, index) => (
    <span key={code} className="font-mono text-xs">
      {index > 0 && ", "}
      <ShallowLink href={`?view=board&shot=${code}`} className="underline decoration-edge underline-offset-4">
        {code}
      </ShallowLink>
    </span>
  ));
}
