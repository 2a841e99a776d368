import { AttributeSource } from './attribute-source.ts';
import { CheckSource } from './check-source.ts';
import { ClassSource } from './class-source.ts';
import { ConsequenceSource } from './consequence-source.ts';
import { ConstructionSource } from './construction-source.ts';
import { ControlSource } from './control-source.ts';
import { FactSource } from './fact-source.ts';
import { IndicatorSource } from './indicator-source.ts';
import { RelationSource } from './relation-source.ts';
import { ScalesSource, SeveritySource, TitleSource } from './scales-source.ts';
import { ThreatSource } from './threat-source.ts';

/** One file of the knowledge folder: its path relative to that folder, with `/`, and its parsed content. */
export type SourceFile = { readonly path: string; readonly value: unknown };

/** A concept with the file it stands in. */
export type Entry<T> = { readonly path: string; readonly value: T };

/** Which schema the files of a folder follow. */
export const folderSchemas = {
  classes: ClassSource,
  relations: RelationSource,
  constructions: ConstructionSource,
  attributes: AttributeSource,
  consequences: ConsequenceSource,
  controls: ControlSource,
  threats: ThreatSource,
  checks: CheckSource,
  facts: FactSource,
  indicators: IndicatorSource,
} as const;
export type Folder = keyof typeof folderSchemas;

/** Files that stand alone. */
export const singleSchemas = {
  'knowledge.yaml': TitleSource,
  'scales/levels.yaml': ScalesSource,
  'scales/severity.yaml': SeveritySource,
} as const;

/** The whole knowledge as written, entries ordered by id. */
export type KnowledgeSource = {
  readonly title: TitleSource;
  readonly scales: ScalesSource;
  readonly severity: SeveritySource;
  readonly classes: readonly Entry<ClassSource>[];
  readonly relations: readonly Entry<RelationSource>[];
  readonly constructions: readonly Entry<ConstructionSource>[];
  readonly attributes: readonly Entry<AttributeSource>[];
  readonly consequences: readonly Entry<ConsequenceSource>[];
  readonly controls: readonly Entry<ControlSource>[];
  readonly threats: readonly Entry<ThreatSource>[];
  readonly checks: readonly Entry<CheckSource>[];
  readonly facts: readonly Entry<FactSource>[];
  readonly indicators: readonly Entry<IndicatorSource>[];
};

/** The families of a threat: the folder below `threats/` it stands in. */
export function familyOf(path: string): string {
  const parts = path.split('/');
  return parts.length > 2 ? (parts[1] ?? '') : '';
}
