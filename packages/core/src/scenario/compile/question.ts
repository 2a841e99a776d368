import type { ControlSetting, System, SystemAsset, SystemLink, TrustSetting } from '../../engine/system.ts';
import type { Place } from '../../finding.ts';
import type { AskedAnswer } from './answer-rules.ts';

/** What an answer would add to a system. Settings replace those of the same control or attribute at the same asset. */
export type SystemEdit = {
  readonly assets: readonly SystemAsset[];
  readonly links: readonly SystemLink[];
  readonly controls: readonly ControlSetting[];
  readonly trust: readonly TrustSetting[];
};

/**
 * Something nobody has stated, with the system that a yes and a no would each make of it. It is about a fact of the
 * knowledge base, a control, or a service that the scenario may depend on without saying so. Questions never count as
 * findings.
 */
export type Question = {
  readonly id: string;
  readonly kind: 'fact' | 'control' | 'dependency';
  /** The fact, control or class of service it is about. */
  readonly about: string;
  readonly ask: string;
  /** The same as data, where it is on a plain answer of a flow or function. */
  readonly asked?: AskedAnswer;
  readonly asset: string;
  readonly assetLabel: string;
  readonly where: Place;
  readonly yes: SystemEdit;
  readonly no: SystemEdit;
};

/** An edit that changes nothing. */
export const noEdit: SystemEdit = { assets: [], links: [], controls: [], trust: [] };

/** Does an edit change assets or links, so that construction and matching have to run again? */
export function changesStructure(edit: SystemEdit): boolean {
  return edit.assets.length > 0 || edit.links.length > 0;
}

/** The system with an edit. */
export function applyEdit(system: System, edit: SystemEdit): System {
  const controls = new Set(edit.controls.map(({ asset, control, member }) => `${control}.${member}@${asset}`));
  const trust = new Set(edit.trust.map(({ asset, attribute, member }) => `${attribute}.${member}@${asset}`));
  return {
    ...system,
    assets: [...system.assets, ...edit.assets],
    links: [...system.links, ...edit.links],
    controls: [
      ...system.controls.filter(({ asset, control, member }) => !controls.has(`${control}.${member}@${asset}`)),
      ...edit.controls,
    ],
    trust: [
      ...system.trust.filter(({ asset, attribute, member }) => !trust.has(`${attribute}.${member}@${asset}`)),
      ...edit.trust,
    ],
  };
}
