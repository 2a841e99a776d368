import { fixedClasses } from '../../scenario/compile/asset-rules.ts';
import type { Terms } from '../../scenario/compile/terms.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { leftOut } from '../left-out.ts';
import { plainWords } from '../table/cell-text.ts';
import type { LoggedThing } from './hazard-log-proposal.ts';
import { type LogReading, type LogRow, rowName } from './log-reading.ts';

/** A thing of a scenario that a hazard log can speak of. */
export type LogThing = {
  readonly section: string;
  readonly id: string;
  readonly label?: string | undefined;
  readonly type: string;
};

/** Sections whose entries name hazards of a log. */
const hazardSections = ['people', 'assets', 'data', 'flows', 'functions'] as const;

/** The ids of the log at the things they speak of, and the controls it names there by the names of the knowledge. */
export function thingsIn(
  rows: readonly LogRow[],
  {
    decider,
    left,
    things,
    scenario,
    terms,
    file,
  }: LogReading & { readonly things: readonly LogThing[]; readonly terms: Terms },
): readonly LoggedThing[] {
  const found = new Map<string, { thing: LogThing; hazards: Set<string>; controls: Map<string, string> }>();
  for (const row of rows) {
    const words = row.of('thing');
    const means = words === '' ? undefined : decider.decide('things', words, row.line);
    const thing = things.find(({ id }) => id === means);
    if (words === '') left.add('Id of the hazard', 'the row names no component it belongs to', row.line);
    if (means === leftOut) left.add(`Component "${words.slice(0, 80)}"`, 'left out by choice', row.line);
    const measures = controlsIn(row.of('control'));
    if (thing === undefined) {
      const because =
        means === leftOut
          ? `its component "${words.slice(0, 80)}" was left out by choice`
          : 'it is not known where it is';
      for (const text of measures) left.add(`Control "${text.slice(0, 80)}"`, because, row.line);
      continue;
    }
    const known = found.get(thing.id) ?? { thing, hazards: new Set<string>(), controls: new Map<string, string>() };
    found.set(thing.id, known);
    if (row.of('id') === '') left.add('A hazard', 'the row has no id', row.line);
    else known.hazards.add(row.of('id'));
    for (const text of measures) {
      const control = controlNamed(text, thing.type, terms);
      if (control === undefined)
        left.add(
          `Control "${text.slice(0, 80)}"`,
          'no control of the knowledge at this component has this name',
          row.line,
        );
      else known.controls.set(control, `Hazard log ${file}, ${rowName(row)}; whether it is in place is not said`);
    }
  }
  return [...found.values()].flatMap(({ thing, hazards, controls }): readonly LoggedThing[] => {
    const item = itemsOf(scenario).find(({ id }) => id === thing.id);
    const before = item?.hazards ?? [];
    const newHazards = [...hazards].filter((id) => !before.includes(id));
    const stated = Object.keys(item?.controls ?? {});
    const more = [...controls].filter(([id]) => !stated.includes(id)).map(([id, because]) => ({ id, because }));
    if (newHazards.length === 0 && more.length === 0) return [];
    return [
      { ...{ section: thing.section, id: thing.id, newHazards, controls: more }, hazards: [...before, ...newHazards] },
    ];
  });
}

/** Every thing of a scenario that can have hazards. */
export function thingsOf(scenario: Scenario): readonly LogThing[] {
  return hazardSections.flatMap((section): readonly LogThing[] =>
    scenario[section].map((item) => ({
      ...{ section, id: item.id, label: item.label },
      type: 'type' in item ? item.type : section === 'flows' ? fixedClasses.flows : fixedClasses.functions,
    })),
  );
}

type Item = {
  readonly id: string;
  readonly hazards: readonly string[];
  readonly controls: Readonly<Record<string, unknown>>;
};

/** The same things with the hazards and controls that are stated of them. */
export function itemsOf(scenario: Scenario): readonly Item[] {
  return hazardSections.flatMap((section): readonly Item[] => scenario[section]);
}

function controlsIn(cell: string): readonly string[] {
  return cell
    .split(';')
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

function controlNamed(text: string, type: string, { knowledge, controls, kinds }: Terms): string | undefined {
  const words = plainWords(text);
  const control = [...controls.values()].find(
    ({ id, label, visible }) => visible && [id, label].some((name) => plainWords(name) === words),
  );
  const classes = kinds.get(type);
  const isThere = knowledge.controlTemplates.some(
    (one) => one.control === control?.id && one.assertable && classes?.has(one.class) === true,
  );
  return isThere ? control?.id : undefined;
}
