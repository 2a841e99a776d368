import type { ControlSetting, ImpactSetting, Member, TrustSetting } from '../../../engine/system.ts';
import type { PopulationVariants } from '../../../knowledge/quality.ts';
import type { ScaleStep } from '../../../knowledge/scales.ts';
import { levelOn } from '../knowledge/read-scales.ts';
import type { Said } from '../statements.ts';
import { type ModelReader, reportInModel } from './model-reader.ts';

/** What the author of a model set; `asset` is the id that the model uses, also of assets that construction will add. */
export type ReadSettings = {
  readonly controls: readonly ControlSetting[];
  readonly trust: readonly TrustSetting[];
  readonly impacts: readonly ImpactSetting[];
};

type Named = { readonly id: string; readonly variants?: PopulationVariants | undefined };
type Target = { readonly asset: string; readonly concept: string; readonly member: Member };

/** The settings of the asserted graph in the order of their IRIs: proposed controls, trust and impacts. */
export function readSettings(reader: ModelReader): ReadSettings {
  const { asserted, knowledge } = reader;
  const { scales } = knowledge;
  const controlOf = targets(reader, 'CS', knowledge.controls);
  const attributeOf = targets(reader, 'TWAS', knowledge.attributes);
  const consequenceOf = targets(reader, 'MS', knowledge.consequences);
  const levelIn = (scale: readonly ScaleStep[]) => {
    const find = levelOn(scale);
    return (said: Said): number | undefined => {
      const level = find(said.object);
      if (level === undefined)
        reportInModel(reader, 'unknown-level', `${said.object} is no level of this knowledge base.`, said);
      return level;
    };
  };
  const trustLevel = levelIn(scales.trust);
  const impactLevel = levelIn(scales.impact);
  const controls: ControlSetting[] = [];
  const trust: TrustSetting[] = [];
  const impacts: ImpactSetting[] = [];
  for (const iri of [...asserted.subjects()].sort()) {
    const proposed = asserted.first(iri, 'core#isProposed');
    if (proposed?.object === 'true') {
      const target = controlOf(iri, proposed);
      const stated = asserted.first(iri, 'core#hasCoverageLevel');
      const coverage = stated === undefined ? undefined : trustLevel(stated);
      if (target !== undefined) {
        // What is still being put in place counts like what is there.
        const { asset, concept: control, member } = target;
        controls.push({ asset, control, member, state: 'in-place', ...(coverage === undefined ? {} : { coverage }) });
      }
    }
    const asserting = asserted.first(iri, 'core#hasAssertedLevel');
    if (asserting !== undefined) {
      const target = attributeOf(iri, asserting);
      const level = trustLevel(asserting);
      if (target !== undefined && level !== undefined)
        trust.push({ asset: target.asset, attribute: target.concept, level, member: target.member });
    }
    const impact = asserted.first(iri, 'core#hasImpactLevel');
    if (impact !== undefined) {
      const target = consequenceOf(iri, impact);
      const level = impactLevel(impact);
      if (target !== undefined && level !== undefined)
        impacts.push({ asset: target.asset, consequence: target.concept, level, member: target.member });
    }
  }
  return { controls, trust, impacts };
}

/** Takes `kind-concept-asset` apart. Names of concepts hold hyphens, ids of assets never do. */
function targets(
  reader: ModelReader,
  kind: string,
  concepts: readonly Named[],
): (iri: string, said: Said) => Target | undefined {
  const members = new Map<string, { concept: string; member: Member }>();
  for (const { id, variants } of concepts) {
    members.set(id, { concept: id, member: 'average' });
    if (variants === undefined) continue;
    members.set(variants.min, { concept: id, member: 'min' });
    members.set(variants.max, { concept: id, member: 'max' });
  }
  const prefix = `system#${kind}-`;
  return (iri, said) => {
    const end = iri.lastIndexOf('-');
    const found = iri.startsWith(prefix) ? members.get(iri.slice(prefix.length, end)) : undefined;
    if (found === undefined)
      reportInModel(
        reader,
        'unknown-setting',
        `${iri} sets something this knowledge base lacks; it was left out.`,
        said,
      );
    return found === undefined ? undefined : { ...found, asset: iri.slice(end + 1) };
  };
}
