import type { Mode } from '../../../engine/levels.ts';
import { Failure } from '../../../failure.ts';
import type { Finding } from '../../../finding.ts';
import type { Knowledge } from '../../../knowledge/knowledge.ts';
import { linkIri, sayAsserted, sayModelItself } from '../export/asserted-graph.ts';
import { sayDrawing, sayNotes } from '../export/drawing-graph.ts';
import type { Statement } from '../export/quad-terms.ts';
import { fault } from '../fault.ts';
import { domainName } from '../iri.ts';
import { assetIds } from '../naming.ts';
import { readNquads, type TextChunks } from '../read-nquads.ts';
import { Statements } from '../statements.ts';
import { type ModelReader, reportInModel } from './model-reader.ts';
import type { ModelWords } from './model-words.ts';
import { type ReadLinks, readAssets, readLinks } from './read-assets.ts';
import { readLayout, readNotes } from './read-layout.ts';
import { readSettings } from './read-settings.ts';
import { unreadOf } from './unread.ts';

const created = 'http://purl.org/dc/terms/created';
const modified = 'http://purl.org/dc/terms/modified';

/** What a written model says anew of itself, whatever it said before. */
const ofTheModelItself = new Set(
  `rdfs#label rdfs#comment core#domainGraph core#riskCalculationMode core#isValid core#risksValid core#isValidating
  core#isCalculatingRisk`.split(/\s+/u),
);

/** A system model of Spyderisk: what it says, what was computed when it was stored, and what we have no words for. */
export type SpyderiskModel = ModelWords & {
  /** Name of the file that was read. */
  readonly file: string;
  /** Was the stored graph inferred, and were its results calculated, from what is asserted now? */
  readonly valid: boolean;
  readonly risksValid: boolean;
  /** When the model was made and last changed, as Spyderisk wrote it; undefined where nobody noted it. */
  readonly created: string | undefined;
  readonly modified: string | undefined;
  /** The graph of inferred things and results, as stored. */
  readonly stored: Statements;
  readonly unread: UnreadParts;
};

/** The statements of each graph that are not in the model otherwise: comments, marks of work in progress and the like. */
export type UnreadParts = Readonly<Record<'asserted' | 'ui' | 'meta', readonly Statement[]>>;

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
  const { links, constraints } = readLinks(reader);
  const words: ModelWords = {
    iri,
    label: asserted.value(main, 'rdfs#label') ?? '',
    comment: asserted.value(main, 'rdfs#comment') ?? '',
    mode: modeOf(reader, main),
    knowledge: domainName(asserted.value(main, 'core#domainGraph') ?? ''),
    assets,
    links,
    settings: readSettings(reader),
    ids,
    ...readLayout(part('ui')),
    notes: readNotes(part('meta')),
  };
  const stored = part('inf');
  const model: SpyderiskModel = {
    ...words,
    file,
    valid: asserted.value(main, 'core#isValid') === 'true',
    risksValid: asserted.value(main, 'core#risksValid') === 'true',
    created: stored.value(main, created) ?? stored.value(iri, created),
    modified: stored.value(main, modified) ?? stored.value(iri, modified),
    stored,
    unread: {
      asserted: unreadAsserted(words, reader, { main, constraints }),
      ui: unreadOf(part('ui'), { written: (say) => sayDrawing(words, say) }),
      meta: unreadOf(part('meta'), { written: (say) => sayNotes(words, say) }),
    },
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

/** What the asserted graph says beyond the words of the model. Cardinalities of links follow from the populations. */
function unreadAsserted(
  words: ModelWords,
  reader: ModelReader,
  { main, constraints }: { readonly main: string; readonly constraints: ReadLinks['constraints'] },
): readonly Statement[] {
  const idOf = assetIds(words.ids);
  const linked = [...constraints].map(
    ([iri, { from, relation, to }]) => [iri, linkIri(idOf, from, relation, to)] as const,
  );
  const linkIris = new Set(linked.map(([, iri]) => iri));
  return unreadOf(reader.asserted, {
    written: (say) => {
      sayModelItself(words, say);
      sayAsserted(words, reader.knowledge, say);
    },
    renamed: new Map([[main, words.iri], ...linked]),
    replaced: (subject, predicate) =>
      subject === words.iri
        ? ofTheModelItself.has(predicate)
        : linkIris.has(subject) && /^core#(source|target)Cardinality$/u.test(predicate),
    onContradiction: (subject, said) =>
      reportInModel(
        reader,
        'stated-twice',
        `${subject} has two values of ${said.predicate}; ${said.object} was left out.`,
        said,
      ),
  });
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
