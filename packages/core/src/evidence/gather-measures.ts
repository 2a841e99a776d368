import type { MeasureIndicator } from '../knowledge/indicator.ts';
import { suggestion } from '../scenario/suggest.ts';
import { addEntry, addItem, type Described, type Gathering, refuse } from './evidence-entry.ts';
import type { MeasureEntry } from './evidence-file.ts';
import { findAssets } from './find-assets.ts';
import { inverseOf } from './flaws-of-vulnerability.ts';
import { indicatorClaims, trustLevel } from './indicator-claims.ts';
import { daysBetween } from './standing.ts';

/** Numbers for the indicators of the knowledge. */
export function gatherMeasures(gathering: Gathering, now: number): void {
  const { world, given } = gathering;
  const known = world.tables.knowledge.indicators.filter((indicator) => indicator.kind === 'measure');
  for (const [index, entry] of given.evidence.indicators.entries()) {
    const path = `indicators.${index + 1}`;
    const indicator = known.find(({ id }) => id === entry.indicator);
    if (indicator === undefined) {
      const ids = known.map(({ id }) => id);
      const advice =
        suggestion(entry.indicator, ids) ||
        (ids.length > 0 ? `There are: ${ids.join(', ')}.` : 'This knowledge has none.');
      refuse(gathering, `${path}.indicator`, {
        code: 'unknown-indicator',
        message: `There is no indicator "${entry.indicator}".`,
        advice,
      });
      continue;
    }
    if (entry.since !== undefined && indicator.unit !== 'days') {
      const message = `"${indicator.id}" counts ${indicator.unit}, not days since a date.`;
      refuse(gathering, `${path}.since`, { code: 'measure', message, advice: 'Give its "value".' });
      continue;
    }
    const about = findAssets(world, entry);
    const label = entry.id ?? indicator.label;
    const described: Described = { kind: 'measure', path, label, note: entry.note, about };
    const value = measured(entry, now);
    const step = stepOf(indicator, value);
    const text = `${indicator.label}: ${value}`;
    if (step === undefined) {
      const least = indicator.steps[0]?.from;
      const said = { claims: [], text: `${text}; it counts from ${least} ${indicator.unit} on` };
      if (about.kind === 'none') addEntry(gathering, described, said);
      else addItem(gathering, described, { outcome: 'no-change', ...said });
      continue;
    }
    const ids = about.kind === 'found' ? about.ids : [];
    const claims = ids.flatMap((id) => indicatorClaims(world, id, { indicator, level: step.level, text }));
    addEntry(gathering, described, {
      claims,
      text: claims.length > 0 ? text : `${text}; it is for other kinds of assets`,
    });
  }
}

/** How likely people are deceived, and how private a model keeps its records. */
export function gatherLevels(gathering: Gathering): void {
  const { world, given } = gathering;
  const indicators = world.tables.knowledge.indicators.filter((indicator) => indicator.kind === 'level');
  const top = world.tables.knowledge.scales.trust.length - 1;
  const read = [
    ...given.evidence.people.map((entry, index) => ({
      entry,
      of: 'human-factor' as const,
      path: `people.${index + 1}`,
      level: trustLevel(world, inverseOf[entry.likelihood]),
      text: `likelihood of being deceived ${entry.likelihood}`,
    })),
    ...given.evidence.privacy.map((entry, index) => ({
      entry,
      of: 'privacy-score' as const,
      path: `privacy.${index + 1}`,
      level: Math.min(Math.floor(entry.score / 20), top),
      text: `privacy score ${entry.score} of 100`,
    })),
  ];
  for (const { entry, of, path, level, text } of read) {
    const about = findAssets(world, entry);
    const ids = about.kind === 'found' ? about.ids : [];
    const claims = ids.flatMap((id) =>
      indicators
        .filter((indicator) => indicator.of === of)
        .flatMap((indicator) => indicatorClaims(world, id, { indicator, level, text })),
    );
    const label = entry.id ?? (of === 'human-factor' ? 'Human factor' : 'Privacy assessment');
    const told = claims.length > 0 ? text : `${text}; the knowledge has no word for that there`;
    addEntry(gathering, { kind: of, path, label, note: entry.note, about }, { claims, text: told });
  }
}

function measured({ value, since }: MeasureEntry, now: number): number {
  if (since !== undefined) return daysBetween(since, now);
  return typeof value === 'number' ? value : value === true ? 1 : 0;
}

function stepOf({ steps }: MeasureIndicator, value: number): MeasureIndicator['steps'][number] | undefined {
  return steps.findLast(({ from }) => value >= from);
}
