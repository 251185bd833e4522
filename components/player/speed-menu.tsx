const SPEEDS = [0.25, 0.5, 1, 1.5, 2, 4];

/** How fast "play" is. While J or L drive the film at another speed, that one is shown. */
export function SpeedMenu({
  speed,
  normalSpeed,
  onChange,
}: {
  speed: number;
  normalSpeed: number;
  onChange: (speed: number) => void;
}) {
  const shown = speed === 0 ? normalSpeed : speed;
  const choices = SPEEDS.includes(shown) ? SPEEDS : [...SPEEDS, shown];
  return (
    <select
      aria-label="Speed"
      value={shown}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
      className="h-9 rounded-md bg-transparent px-1 text-muted text-xs tabular-nums hover:bg-hover"
    >
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {choice < 0 ? "−" : ""}
          {Math.abs(choice)}×
        </option>
      ))}
    </select>
  );
}
