import type { Consequence, ImpactTemplate, TrustAttribute, TrustTemplate, Undermining } from '../quality.ts';
import type { AttributeSource } from './attribute-source.ts';
import type { ClassSource, TrustLevelSource } from './class-source.ts';
import type { LevelReader } from './compile-levels.ts';
import { compileProvenance } from './compile-provenance.ts';
import type { ConsequenceSource } from './consequence-source.ts';
import type { Entry, KnowledgeSource } from './knowledge-source.ts';
import type { ProvenanceSource } from './provenance-source.ts';
import { compareText } from './read-knowledge-source.ts';

/** Names of the least and the most likely member of a concept at an asset that stands for many. */
export function variantsOf(id: string): { readonly min: string; readonly max: string } {
  return { min: `${id}.min`, max: `${id}.max` };
}

/** A trust attribute without its levels. */
export function compileAttribute({ value }: Entry<AttributeSource>): TrustAttribute {
  const { id, label, about, at, origin, visible } = value;
  return { id, label, about, at, origin, visible, variants: variantsOf(id) };
}

/** A consequence without its impacts. */
export function compileConsequence({ value }: Entry<ConsequenceSource>): Consequence {
  const { id, label, about, at, harm, severity, stride, visible } = value;
  return {
    id,
    label,
    about,
    at,
    visible,
    variants: variantsOf(id),
    ...(harm === undefined ? {} : { harm }),
    ...(severity === undefined ? {} : { severity }),
    ...(stride === undefined ? {} : { stride }),
    ...(harm === undefined ? {} : { provenance: compileProvenance(provenanceOf(value)) }),
  };
}

/** Which consequence undermines which attribute. */
export function compileUndermining(entries: readonly Entry<ConsequenceSource>[]): Undermining[] {
  return entries.flatMap(({ value }) => value.undermines.map((attribute) => ({ consequence: value.id, attribute })));
}

/** The default levels of the attributes and, after them, the levels of the classes. */
export function compileTrustTemplates(source: KnowledgeSource, levels: LevelReader): TrustTemplate[] {
  const attributes = new Map(source.attributes.map((entry) => [entry.value.id, entry.value]));
  const defaults = source.attributes.flatMap(({ path, value }) =>
    value.at.map((asset) => ({
      class: asset,
      attribute: value.id,
      level: levels.read('trust', value.default, path),
      independent: value.independent,
      provenance: compileProvenance(provenanceOf(value)),
    })),
  );
  const own = source.classes.flatMap(({ path, value }) =>
    Object.entries(value.trust).map(([attribute, entry]) => ({
      class: value.id,
      attribute,
      level: levels.read('trust', levelOf(entry), path),
      independent:
        (typeof entry === 'string' ? undefined : entry.independent) ?? attributes.get(attribute)?.independent ?? false,
      provenance: compileProvenance(typeof entry === 'string' ? {} : provenanceOf(entry), provenanceOf(value)),
    })),
  );
  return oneForEach([...defaults, ...own], (template) => `${template.attribute} ${template.class}`);
}

/** Impacts from the severity of harms, overruled by impacts at consequences, overruled by impacts at classes. */
export function compileImpactTemplates(source: KnowledgeSource, levels: LevelReader): ImpactTemplate[] {
  const impactOf = new Map(source.severity.levels.map(({ severity, impact }) => [severity, impact]));
  const bySeverity = source.consequences.flatMap(({ path, value }) => {
    const word = value.severity === undefined ? undefined : impactOf.get(value.severity);
    return word === undefined ? [] : value.at.map((asset) => template(path, value, asset, value.id, word));
  });
  const byConsequence = source.consequences.flatMap(({ path, value }) =>
    Object.entries(value.impact).map(([asset, word]) => template(path, value, asset, value.id, word)),
  );
  const byClass = source.classes.flatMap(({ path, value }: Entry<ClassSource>) =>
    Object.entries(value.impact).map(([consequence, word]) => template(path, value, value.id, consequence, word)),
  );
  return oneForEach([...bySeverity, ...byConsequence, ...byClass], (item) => `${item.consequence} ${item.class}`);

  function template(
    path: string,
    entry: ProvenanceSource,
    asset: string,
    consequence: string,
    word: string,
  ): ImpactTemplate {
    const provenance = compileProvenance(provenanceOf(entry));
    return { class: asset, consequence, level: levels.read('impact', word, path), provenance };
  }
}

/** The word of a trust level, however it is written. */
export function levelOf(entry: TrustLevelSource): string {
  return typeof entry === 'string' ? entry : entry.level;
}

function provenanceOf({ source, grade, author, review }: ProvenanceSource): ProvenanceSource {
  return { source, grade, author, review } as ProvenanceSource;
}

/** The last item of each key, ordered by key. */
function oneForEach<T>(items: readonly T[], key: (item: T) => string): T[] {
  const last = new Map(items.map((item) => [key(item), item]));
  return [...last].sort(([a], [b]) => compareText(a, b)).map(([, item]) => item);
}
