import { costDrivers } from "@/components/quote/cost-drivers";
import { Section } from "@/components/ui/section";
import type { FrameRate } from "@/lib/domain/brief";
import type { Quote } from "@/lib/domain/cost/quote";
import { formatMicros } from "@/lib/domain/money";
import type { Plan } from "@/lib/domain/plan";

/** What drives the price, as a small table with a bar in each row: the length of a bar is its share of the total. */
export function CostDriverTable({ quote, plan, fps }: { quote: Quote; plan: Plan; fps: FrameRate }) {
  const drivers = costDrivers(quote, plan, fps);
  if (drivers.length === 0) return null;
  return (
    <Section title="What drives the price">
      <table className="w-full overflow-hidden rounded-lg border bg-surface text-sm">
        <caption className="sr-only">What drives the price</caption>
        <tbody className="divide-y">
          {drivers.map(({ name, note, micros, isPart }) => (
            <tr key={name}>
              <th scope="row" className="px-4 py-2 text-left font-normal">
                <span className={isPart ? "font-medium" : "text-muted"}>{isPart ? name : `of it: ${name}`}</span>
                <span className="block text-muted text-xs text-pretty">{note}</span>
              </th>
              <td aria-hidden className="w-1/3 px-2 max-sm:hidden">
                <div className="h-1.5 rounded-full bg-hover">
                  <div
                    className="h-full rounded-full bg-accent/70"
                    style={{ width: `${Math.min(100, (100 * micros) / Math.max(1, quote.totalMicros))}%` }}
                  />
                </div>
              </td>
              <td className="px-4 py-2 text-right tabular-nums">{formatMicros(micros)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
