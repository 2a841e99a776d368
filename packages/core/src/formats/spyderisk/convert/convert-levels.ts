import { type Conversion, keep } from './conversion.ts';
import { attributeCounterparts, consequenceCounterparts, nearAttributes } from './counterparts.ts';
import { aboveOf, by } from './model-view.ts';
import { impactWord, lowerTrust, trustWord } from './scale-words.ts';
import {
  oneLevel,
  otherScale,
  type Setting,
  type SettingTable,
  type SettingTarget,
  settingTarget,
  settingThing,
  sortedSettings,
} from './setting-target.ts';

/** An impact of the scenario. */
export type MadeImpact = {
  readonly of: string;
  readonly consequence: string;
  readonly level: string;
  readonly because: string;
};

const because = 'taken from the Spyderisk model';

/** Takes up the levels of trust that the author of a model set, as an expert's word; lists the others. */
export function convertTrust(conversion: Conversion): void {
  const { view, left, to } = conversion;
  const table: SettingTable = {
    ...{ what: 'trust', code: 'TWAS', concepts: view.from.attributes, words: to.attributes },
    ...{ rows: attributeCounterparts, near: nearAttributes, otherwise: 'we know no such trust attribute' },
  };
  for (const { asset, attribute, level, member } of sortedSettings(view.model.settings.trust, (one) => one.attribute)) {
    const setting = { asset, concept: attribute, member };
    const thing = settingThing(conversion, setting, table);
    const found = levelTarget(conversion, setting, { table, word: trustWord(view, level) });
    if ('because' in found) {
      left.push({ ...thing, because: found.because });
      continue;
    }
    const { entry, row, word } = found;
    // a word that is only near may warn, but must not calm
    if (row.assumed !== undefined && level > assumedTrust(conversion, entry.type, row.to)) {
      left.push({ ...thing, because: `our ${row.to} comes near, but the level would raise what we assume there` });
      continue;
    }
    const lowest = lowerTrust(entry.trust.get(row.to)?.level, word) ?? word;
    entry.trust.set(row.to, { level: lowest, because });
    keep(conversion, thing, { into: `${entry.section}.${entry.id}.trust.${row.to}`, because: row.assumed });
  }
}

/** Takes up the impacts at people and data, and lists the others. Of two that are one here the worse counts. */
export function convertImpacts(conversion: Conversion): readonly MadeImpact[] {
  const { view, left, to } = conversion;
  const table: SettingTable = {
    ...{ what: 'impact', code: 'MS', concepts: view.from.consequences, words: to.consequences },
    ...{ rows: consequenceCounterparts, near: [] },
    otherwise: 'impacts are stated where harm is done: at people and data',
  };
  const impacts = new Map<string, { readonly made: MadeImpact; readonly height: number }>();
  for (const setting of sortedSettings(view.model.settings.impacts, (one) => one.consequence)) {
    const { asset, consequence: concept, level, member } = setting;
    const thing = settingThing(conversion, { asset, concept, member }, table);
    const found = levelTarget(conversion, { asset, concept, member }, { table, word: impactWord(view, level) });
    if ('because' in found) {
      left.push({ ...thing, because: found.because });
      continue;
    }
    const { entry, row, word } = found;
    const key = `${entry.id} ${row.to}`;
    if (level > (impacts.get(key)?.height ?? -1)) {
      impacts.set(key, { made: { of: entry.id, consequence: row.to, level: word, because }, height: level });
    }
    keep(conversion, thing, { into: `impacts.${key}`, because: row.assumed });
  }
  return [...impacts].sort(by(([key]) => key)).map(([, { made }]) => made);
}

type LevelTarget =
  | (Extract<SettingTarget, { entry: unknown }> & { readonly word: string })
  | { readonly because: string };

function levelTarget(
  conversion: Conversion,
  setting: Setting,
  { table, word }: { readonly table: SettingTable; readonly word: string | undefined },
): LevelTarget {
  const target = settingTarget(conversion, setting, table);
  if ('because' in target) return target;
  if (setting.member === 'min' || setting.member === 'max') return { because: oneLevel };
  return word === undefined ? { because: otherScale } : { ...target, word };
}

/** What our knowledge assumes of an attribute at a class: the template of the nearest class, else the highest level. */
function assumedTrust({ to }: Conversion, type: string, attribute: string): number {
  const { classes, trustTemplates, scales } = to.knowledge;
  const templates = trustTemplates.filter((one) => one.attribute === attribute);
  for (const name of aboveOf(classes)(type)) {
    const template = templates.find((one) => one.class === name);
    if (template !== undefined) return template.level;
  }
  return scales.trust.length - 1;
}
