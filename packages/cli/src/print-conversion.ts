import type { ConversionList } from '@nemecys/core/spyderisk';
import { type Printer, wrap } from './printer.ts';

type Thing = { readonly what: string; readonly label: string; readonly because: string };

/** Names of a group that are shown before the rest is only counted. */
const most = 12;

/**
 * What a conversion took as something near, and what it left out: by reason, with counts. `brief` says no more than how
 * much there is of both, as nothing may get lost without a word.
 */
export function printConversion(
  { kept, assumed, left }: ConversionList,
  printer: Printer,
  { brief }: { readonly brief: boolean },
): void {
  const { line, paint } = printer;
  const counts = `${kept.length} things kept, ${assumed.length} assumed, ${left.length} without a counterpart`;
  if (brief) {
    line(`${counts}.`);
    return;
  }
  if (assumed.length > 0) {
    line(paint.strong('Taken as something near: confirm or correct it'));
    printGroups(assumed, printer);
  }
  if (left.length > 0) {
    line(paint.strong('No counterpart: it is not in the scenario'));
    printGroups(left, printer);
  }
  line(`${counts}. --json lists each with its IRI.`);
}

const nouns: Readonly<Record<string, readonly [one: string, many: string]>> = {
  asset: ['asset', 'assets'],
  link: ['link', 'links'],
  control: ['control', 'controls'],
  trust: ['level of trust', 'levels of trust'],
  impact: ['impact', 'impacts'],
  flow: ['flow', 'flows'],
  model: ['thing about the whole', 'things about the whole'],
};

function printGroups(things: readonly Thing[], { line, paint, columns }: Printer): void {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const key = `${thing.what} ${thing.because}`;
    groups.set(key, [...(groups.get(key) ?? []), thing]);
  }
  for (const group of groups.values()) {
    const [{ what, because } = { what: '', because: '' }] = group;
    const [one, many] = nouns[what] ?? [what, what];
    line(`  ${group.length} ${group.length === 1 ? one : many}: ${because}`);
    const shown = group.slice(0, most).map(({ label }) => label);
    const more = group.length > most ? `, and ${group.length - most} more` : '';
    for (const text of wrap(`${shown.join(', ')}${more}`, Math.max(40, Math.min(columns, 110) - 6))) {
      line(`      ${paint.faint(text)}`);
    }
  }
}
