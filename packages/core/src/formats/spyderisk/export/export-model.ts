import type { SystemAssessment } from '../../../engine/assess-system.ts';
import { consequenceId } from '../../../engine/derived-ids.ts';
import { Failure } from '../../../failure.ts';
import { identifierHash } from '../identifier-hash.ts';
import type { SpyderiskModel } from '../model/read-model.ts';
import { sayAsserted, sayCalculated, sayModelItself } from './asserted-graph.ts';
import { sayDrawing, sayNotes } from './drawing-graph.ts';
import { sayInferred } from './inferred-graph.ts';
import type { Say, Statement } from './quad-terms.ts';
import { quadsText } from './quads-text.ts';

/**
 * A system model with its results as the text of a file that Spyderisk's tools read: N-Quads in pieces, graph by graph,
 * sorted by bytes. The mode and the knowledge base are those of the assessment. `Failure` where that is not one of this
 * model under Spyderisk's names, as `assessModel` gives it: the file would speak of things that are not in it.
 */
export function* exportModel(model: SpyderiskModel, assessment: SystemAssessment): Generator<string> {
  checkBelongs(model, assessment);
  const iri = graphIri(model);
  const { knowledge } = assessment.graph.tables;
  const words = { ...model, iri, mode: assessment.levels.mode, knowledge: knowledge.id };
  yield* graphText(iri, (say) => {
    sayModelItself(words, say);
    sayCalculated(iri, say);
    sayAsserted(words, knowledge, say);
    for (const { subject, predicate, object } of model.unread.asserted)
      say(subject === model.iri ? iri : subject, predicate, object);
  });
  yield* graphText(`${iri}/inf`, (say) => sayInferred(model, iri, assessment, say));
  yield* graphText(`${iri}/meta`, (say) => {
    sayNotes(model, say);
    sayAll(model.unread.meta, say);
  });
  yield* graphText(`${iri}/ui`, (say) => {
    sayDrawing(model, say);
    sayAll(model.unread.ui, say);
  });
}

function checkBelongs({ assets }: SpyderiskModel, { graph }: SystemAssessment): void {
  const own = graph.consequences.count === 0 || consequenceId(graph, 0).startsWith('system#');
  const [missing] = assets.filter(({ id }) => !graph.assets.index.has(id));
  if (own && missing === undefined) return;
  const what = missing === undefined ? 'is not under the names of Spyderisk' : `does not know the asset ${missing.id}`;
  throw new Failure(
    'internal',
    `The model cannot be written with this assessment, which ${what}. Assess the model itself.`,
  );
}

/** The IRI of the model; for one read without a graph, one in the form of Spyderisk that follows from its assets. */
function graphIri({ iri, assets, label }: SpyderiskModel): string {
  if (iri !== '') return iri;
  const text = [label, ...assets.map(({ id }) => id)].join(' ');
  const digits = ['a', 'b', 'c'].map((start) => identifierHash(start + text).padStart(8, '0'));
  return `http://it-innovation.soton.ac.uk/system/${digits.join('')}`;
}

function graphText(graph: string, content: (say: Say) => void): Generator<string> {
  const statements: Statement[] = [];
  content((subject, predicate, object) => statements.push({ subject, predicate, object }));
  return quadsText(graph, statements);
}

function sayAll(statements: readonly Statement[], say: Say): void {
  for (const { subject, predicate, object } of statements) say(subject, predicate, object);
}
