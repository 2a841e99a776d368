import { type Conversion, keep } from './conversion.ts';
import { controlCounterparts, nearControls } from './counterparts.ts';
import { lowerTrust, trustWord } from './scale-words.ts';
import { otherScale, type SettingTable, settingTarget, settingThing, sortedSettings } from './setting-target.ts';

/** Takes up the controls that are in place and mean the same here; lists the others. */
export function convertControls(conversion: Conversion): void {
  const { view, left, to } = conversion;
  const table: SettingTable = {
    ...{ what: 'control', code: 'CS', concepts: view.from.controls, words: to.controls },
    ...{ rows: controlCounterparts, near: nearControls, otherwise: 'we know no such control' },
  };
  for (const { asset, control, member, coverage } of sortedSettings(
    view.model.settings.controls,
    (one) => one.control,
  )) {
    const setting = { asset, concept: control, member };
    const thing = settingThing(conversion, setting, table);
    const target = settingTarget(conversion, setting, table);
    const word = coverage === undefined ? undefined : trustWord(view, coverage);
    if ('because' in target) left.push({ ...thing, because: target.because });
    else if (coverage !== undefined && word === undefined) left.push({ ...thing, because: otherScale });
    else {
      const { entry, row } = target;
      // members of a population share a control here: the least that is said of how much it covers counts
      entry.controls.set(row.to, lowerTrust(entry.controls.get(row.to), word));
      keep(conversion, thing, { into: `${entry.section}.${entry.id}.controls.${row.to}`, because: row.assumed });
    }
  }
}
