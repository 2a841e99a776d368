import type { Finding } from '../../finding.ts';
import { plainWords } from '../table/cell-text.ts';
import type { MappedRow } from '../table/mapped-rows.ts';
import type { InventoryField } from './inventory-fields.ts';

/** One row of an inventory: a device or several alike. */
export type Unit = {
  readonly line: number;
  readonly name: string;
  readonly kind: string;
  readonly id: string;
  readonly serial: string;
  readonly maker: string;
  readonly model: string;
  readonly version: string;
  readonly udi: string;
  readonly location: string;
  readonly networks: readonly string[];
  readonly owner: string;
  readonly count: number;
};

/** Rows that differ by serial and inventory number alone: one asset, with how many there are. */
export type UnitGroup = Omit<Unit, 'line' | 'id' | 'serial'> & {
  readonly ids: readonly string[];
  readonly lines: readonly number[];
};

type Row = MappedRow<InventoryField>;

/**
 * The units of an inventory. Rows that say nothing of what they are, numbers that are none and an inventory number given twice
 * are errors; a unit listed twice by its serial number is a warning and counts once.
 */
export function readUnits(
  rows: readonly Row[],
  file: string,
): { readonly units: readonly Unit[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const ids = new Map<string, number>();
  const serials = new Map<string, number>();
  const units = rows.flatMap((row): readonly Unit[] => {
    const tell = (code: string, severity: 'error' | 'warning', message: string, advice: string): readonly Unit[] => {
      findings.push({ code, severity, message, advice, where: { file, line: row.line } });
      return [];
    };
    const unit = unitOf(row);
    if ([unit.name, unit.kind, unit.model].every((text) => text === '')) {
      const message = 'The row names no device: no name, no kind, no model.';
      return tell('import-nameless', 'error', message, 'Complete the row, or take it out.');
    }
    if (!Number.isSafeInteger(unit.count) || unit.count < 1 || unit.count > 1_000_000) {
      const message = `"${row.of('count').slice(0, 40)}" is not a number of devices.`;
      return tell('import-count', 'error', message, 'Write a whole number from 1 on.');
    }
    const sameId = unit.id === '' ? undefined : ids.get(unit.id);
    if (sameId !== undefined) {
      const message = `The inventory number "${unit.id.slice(0, 60)}" stands in row ${sameId} already.`;
      return tell('import-twice', 'error', message, 'Correct one of them: it tells devices apart.');
    }
    const serial = unit.serial === '' ? '' : plainWords(`${unit.maker} ${unit.model} ${unit.serial}`);
    const sameSerial = serials.get(serial);
    if (serial !== '' && sameSerial !== undefined) {
      const message = `The serial number "${unit.serial.slice(0, 60)}" stands in row ${sameSerial} already; it counts once.`;
      return tell('import-serial-twice', 'warning', message, 'Correct the inventory if these are two devices.');
    }
    ids.set(unit.id, row.line);
    serials.set(serial, row.line);
    return [unit];
  });
  return { units, findings };
}

function unitOf({ line, of }: Row): Unit {
  return {
    ...{ line, name: of('name'), kind: of('kind'), id: of('id'), serial: of('serial'), maker: of('manufacturer') },
    ...{ model: of('model'), version: of('version'), udi: of('udi'), location: of('location'), owner: of('owner') },
    networks: networksOf(of('network')),
    count: of('count') === '' ? 1 : numberOf(of('count')),
  };
}

/** Whole numbers, also as spreadsheets keep them (`12.0`). */
function numberOf(text: string): number {
  return /^\d{1,9}([.,]0+)?$/u.test(text) ? Number.parseInt(text, 10) : Number.NaN;
}

const offline =
  /^(offline|not connected|no network|standalone|stand alone|nicht vernetzt|kein netz|kein netzwerk|nein|no)$/iu;

function networksOf(cell: string): readonly string[] {
  const names = cell
    .split(/[;,+]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '' && !offline.test(name))
    // The number of a segment alone is no name.
    .map((name) => (/^\d{1,4}$/u.test(name) ? `VLAN ${name}` : name));
  return [...new Map(names.map((name) => [plainWords(name), name])).values()];
}

/** Puts units that differ by serial and inventory number alone together, in the order of their first rows. */
export function groupUnits(units: readonly Unit[]): readonly UnitGroup[] {
  const groups = new Map<string, { group: UnitGroup; ids: string[]; lines: number[]; count: number }>();
  for (const { line, id, serial: _, count, ...common } of units) {
    const key = JSON.stringify(Object.values(common)).toLowerCase();
    const known = groups.get(key);
    if (known === undefined) {
      groups.set(key, {
        group: { ...common, count, ids: [], lines: [] },
        ids: id === '' ? [] : [id],
        lines: [line],
        count,
      });
    } else {
      if (id !== '') known.ids.push(id);
      known.lines.push(line);
      known.count += count;
    }
  }
  return [...groups.values()].map(({ group, ids, lines, count }) => ({ ...group, ids, lines, count }));
}
