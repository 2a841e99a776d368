import { changeText, type TextChange } from '../../scenario/edit/change-text.ts';
import { idIn, yamlScalar } from '../../scenario/edit/yaml-scalar.ts';
import type { InventoryProposal, ProposedAsset, ProposedPlace } from './inventory-proposal.ts';
import { originRemark } from './propose-inventory.ts';

/** Which of what an inventory proposes is taken over, by ids. What is gone goes only where it is named. */
export type PickedChanges = {
  readonly added: ReadonlySet<string>;
  readonly changed: ReadonlySet<string>;
  readonly gone: ReadonlySet<string>;
};

/** All that an inventory adds and changes, and nothing removed. */
export function everyChange({ added, changed }: InventoryProposal): PickedChanges {
  const ids = (things: readonly { readonly id: string }[]) => new Set(things.map(({ id }) => id));
  return { added: ids(added), changed: ids(changed), gone: new Set() };
}

/**
 * The text of a scenario with what was picked of an inventory, everything else as it was written. Places and networks come
 * with the assets that need them. Undefined where the text cannot take it.
 */
export function writeInventory(text: string, proposal: InventoryProposal, picked: PickedChanges): string | undefined {
  const { source } = proposal;
  const added = proposal.added.filter(({ id }) => picked.added.has(id));
  const changed = proposal.changed.filter(({ id }) => picked.changed.has(id));
  const gone = new Set(
    proposal.gone.filter(({ id, usedBy }) => picked.gone.has(id) && usedBy.length === 0).map(({ id }) => id),
  );
  const zones = new Set([
    ...added.map(({ fields }) => fields.zone),
    ...changed.flatMap(({ fields }) => fields.filter(({ field }) => field === 'zone').map(({ after }) => after)),
  ]);
  const networks = new Set([...added, ...changed].flatMap((one) => one.networks));
  const changes: readonly TextChange[] = [
    append('zones', proposal.zones.filter(({ id }) => zones.has(id)).map(placeItem)),
    append('assets', [
      ...proposal.networks.filter(({ id }) => networks.has(id)).map(placeItem),
      ...added.map((asset) => assetItem(asset, source)),
    ]),
    append(
      'relations',
      [...added, ...changed].flatMap(({ id, networks: to }) => to.map((network) => `${id} connects-to ${network}`)),
    ),
    ...changed.map(
      (change): TextChange => ({
        ...{ kind: 'set', section: 'assets', at: (item) => idIn(item) === change.id },
        fields: Object.fromEntries(change.fields.map(({ field, after }) => [field, yamlScalar(after)])),
        remark: originRemark(source, change),
      }),
    ),
  ];
  if (gone.size === 0) return changeText(text, changes);
  const without = changeText(text, [
    { kind: 'remove', section: 'assets', at: (item) => gone.has(idIn(item) ?? '') },
    { kind: 'remove', section: 'relations', at: (item) => gone.has(fromIn(item)) },
  ]);
  return without === undefined ? undefined : changeText(without, changes);
}

function append(section: string, items: readonly string[]): TextChange {
  return { kind: 'append', section, items };
}

function placeItem({ id, type, label }: ProposedPlace): string {
  return `{ id: ${id}, type: ${type}, label: ${yamlScalar(label)} }`;
}

function assetItem(asset: ProposedAsset, source: string): string {
  const fields = Object.entries(asset.fields).map(([field, value]) => `, ${field}: ${yamlScalar(value)}`);
  const { id, type, label } = asset;
  return `{ id: ${id}, type: ${type}, label: ${yamlScalar(label)}${fields.join('')} } # ${originRemark(source, asset)}`;
}

function fromIn(item: unknown): string {
  if (typeof item === 'string') return item.trim().split(/\s+/u)[0] ?? '';
  return typeof item === 'object' && item !== null && 'from' in item ? String(item.from) : '';
}
