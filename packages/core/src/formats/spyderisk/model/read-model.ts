import type { Mode } from '../../../engine/levels.ts';
import type { SystemAsset, SystemLink } from '../../../engine/system.ts';
import { Failure } from '../../../failure.ts';
import type { Finding } from '../../../finding.ts';
import type { Knowledge } from '../../../knowledge/knowledge.ts';
import { fault } from '../fault.ts';
import { domainName } from '../iri.ts';
import type { StoredIds } from '../naming.ts';
import { readNquads, type TextChunks } from '../read-nquads.ts';
import { Statements } from '../statements.ts';
import { type ModelReader, reportInModel } from './model-reader.ts';
import { readAssets, readLinks } from './read-assets.ts';
import { type AssetGroup, type AssetPosition, type ModelNote, readLayout, readNotes } from './read-layout.ts';
import { type ReadSettings, readSettings } from './read-settings.ts';

/** A system model of Spyderisk: what its author asserted, how it is drawn, and what was computed when it was stored. */
export type SpyderiskModel = {
  /** IRI of the asserted graph; those of the others follow from it. */
  readonly iri: string;
  readonly label: string;
  readonly comment: string;
  readonly mode: Mode;
  /** Name of the knowledge base the model was made with. */
  readonly knowledge: string;
  readonly risksValid: boolean;
  readonly assets: readonly SystemAsset[];
  readonly links: readonly SystemLink[];
  /** By the stored id of the asset; see `resolveSettings`. */
  readonly settings: ReadSettings;
  readonly ids: StoredIds;
  readonly positions: readonly AssetPosition[];
  readonly groups: readonly AssetGroup[];
  readonly notes: readonly ModelNote[];
  /** The graph of inferred things and results, as stored. */
  readonly stored: Statements;
};

/** A model that was read, and what is wrong with it. */
export type ReadModel = { readonly model: SpyderiskModel; readonly findings: readonly Finding[] };

/** Reads a system model in N-Quads, in the words of its knowledge base. `Failure` where the file holds no model. */
export async function readModel(chunks: TextChunks, file: string, knowledge: Knowledge): Promise<ReadModel> {
  const { graphs, findings: faults } = await readNquads(chunks, file);
  const iri = assertedGraph(graphs);
  const asserted = iri === undefined ? undefined : graphs.get(iri);
  if (iri === undefined || asserted === undefined)
    throw new Failure('input', `${file} is not a Spyderisk system model: no graph of it asserts an asset.`);
  const findings = [...faults];
  const reader = { asserted, knowledge, findings };
  const part = (name: string): Statements => graphs.get(`${iri}/${name}`) ?? new Statements();
  // The graph may have been renamed without its ontology resource: take the one that says most of the model.
  const [only, ...others] = asserted.ofType('owl#Ontology');
  const main =
    asserted.ofType('owl#Ontology').find((name) => asserted.first(name, 'core#domainGraph') !== undefined) ??
    (others.length === 0 ? only : undefined) ??
    iri;
  const { assets, ids } = readAssets(reader);
  const model: SpyderiskModel = {
    iri,
    label: asserted.value(main, 'rdfs#label') ?? '',
    comment: asserted.value(main, 'rdfs#comment') ?? '',
    mode: modeOf(reader, main),
    knowledge: domainName(asserted.value(main, 'core#domainGraph') ?? ''),
    risksValid: asserted.value(main, 'core#risksValid') === 'true',
    assets,
    links: readLinks(reader),
    settings: readSettings(reader),
    ids,
    ...readLayout(part('ui')),
    notes: readNotes(part('meta')),
    stored: part('inf'),
  };
  if (model.knowledge !== '' && model.knowledge !== knowledge.id)
    findings.push(
      fault(
        'other-knowledge-base',
        `The model was made with the knowledge base ${model.knowledge}, this is ${knowledge.id}.`,
        { where: asserted.placeOf(main) ?? { file } },
      ),
    );
  return { model, findings };
}

/** The mode that the model names; without one the plans count as well. */
function modeOf(reader: ModelReader, main: string): Mode {
  const said = reader.asserted.first(main, 'core#riskCalculationMode');
  const mode = said?.object.toUpperCase() ?? '';
  if (mode === 'CURRENT') return 'current';
  if (said !== undefined && mode !== 'FUTURE')
    reportInModel(reader, 'unknown-mode', `“${said.object}” is no mode of calculation; FUTURE is taken.`, said);
  return 'future';
}

/** The graph that asserts assets, whatever it is called. */
function assertedGraph(graphs: ReadonlyMap<string, Statements>): string | undefined {
  const names = [...graphs.keys()].filter((name) => !/\/(inf|ui|meta)$/u.test(name));
  const assets = (name: string): number =>
    [...(graphs.get(name)?.subjects() ?? [])].filter((iri) => graphs.get(name)?.first(iri, 'core#hasID') !== undefined)
      .length;
  const [best] = names.map((name) => ({ name, count: assets(name) })).sort((a, b) => b.count - a.count);
  return best !== undefined && best.count > 0 ? best.name : undefined;
}
