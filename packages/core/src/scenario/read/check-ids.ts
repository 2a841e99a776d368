import type { Finding, Place } from '../../finding.ts';
import { inEnglish as say } from '../../wording/say.ts';
import { type ItemSection, itemSections } from '../scenario.ts';
import { idPath } from './check-schema.ts';
import { field, type Located, type LocatedMap, partAt, placeAt, textField } from './located.ts';

/** Finds ids that two entries share. A patient group may share its id with the person or asset that stands for it. */
export function checkIds(root: LocatedMap): Finding[] {
  const findings: Finding[] = [];
  const seen = new Map<string, Place>();
  for (const section of itemSections) checkSection(root, [section], { seen, findings });
  checkSection(root, ['context', 'patients'], { seen: new Map(), findings });
  checkRenames(root, { ids: seen, findings });
  return findings;
}

type Seen = { readonly seen: Map<string, Place>; readonly findings: Finding[] };

function checkSection(root: LocatedMap, path: readonly string[], { seen, findings }: Seen): void {
  const { part } = partAt(root, path);
  itemsOf(part).forEach((item, index) => {
    const id = textField(item, 'id');
    if (id === undefined) return;
    const where = placeAt(root, [...path, index, 'id']);
    const earlier = seen.get(id);
    if (earlier === undefined) {
      seen.set(id, where);
      return;
    }
    const line = earlier.line ?? '';
    findings.push({
      code: 'duplicate-id',
      severity: 'error',
      message:
        earlier.file === where.file
          ? say('finding.duplicate-id', { id, line })
          : say('finding.duplicate-id-in', { id, file: earlier.file, line }),
      advice: say('finding.duplicate-id-advice'),
      where: { ...where, path: idPath(root, [...path, index, 'id']) },
    });
  });
}

function checkRenames(
  root: LocatedMap,
  known: { readonly ids: ReadonlyMap<string, Place>; readonly findings: Finding[] },
): void {
  const renamed = new Map<string, string>();
  for (const section of itemSections satisfies readonly ItemSection[]) {
    itemsOf(field(root, section)).forEach((item, index) => {
      const was = textField(item, 'was');
      const id = textField(item, 'id');
      if (was === undefined || id === undefined) return;
      const other = known.ids.has(was) ? was : renamed.get(was);
      renamed.set(was, id);
      if (other === undefined) return;
      known.findings.push({
        code: 'rename',
        severity: 'error',
        message:
          other === was
            ? say('finding.rename-still-there', { id, was })
            : say('finding.rename-twice', { id, was, other }),
        advice: say('finding.rename-advice'),
        where: { ...placeAt(root, [section, index, 'was']), path: idPath(root, [section, index, 'was']) },
      });
    });
  }
}

function itemsOf(part: Located | undefined): readonly Located[] {
  return part?.kind === 'list' ? part.items : [];
}
