/** Takes the place of a chart that would be a flat line: a sentence says more. */
export function NoData({ children }: { children: string }) {
  return (
    <p className="grid h-60 place-items-center rounded-md bg-canvas px-6 text-center text-muted text-pretty">
      {children}
    </p>
  );
}
