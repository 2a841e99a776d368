import type { SystemAssessment } from '../../../engine/assess-system.ts';
import { prepareKnowledge } from '../../../engine/knowledge-tables.ts';
import type { Mode } from '../../../engine/levels.ts';
import { assessModel } from '../assess-model.ts';
import { readNquadsKnowledge } from '../knowledge/read-nquads-knowledge.ts';
import { type ReadModel, readModel } from '../model/read-model.ts';
import { readNquads } from '../read-nquads.ts';
import { exportModel } from './export-model.ts';
import { objectOf } from './quad-terms.ts';

export type Exported = ReadModel & { readonly assessment: SystemAssessment; readonly text: string };

/** A model in the words of a knowledge base: read, assessed and written. */
export async function exported(knowledgeText: string, modelText: string, mode?: Mode): Promise<Exported> {
  const { knowledge } = await readNquadsKnowledge([knowledgeText], { file: 'kb.nq', hash: '' });
  const read = await readModel([modelText], 'model.nq', knowledge);
  const assessment = assessModel(prepareKnowledge(knowledge), read.model, mode === undefined ? {} : { mode });
  return { ...read, assessment, text: [...exportModel(read.model, assessment)].join('') };
}

/** The statements of a written model in short forms, sorted, by what follows the IRI of the model in that of the graph. */
export async function shortStatements(text: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const { graphs } = await readNquads([text], 'written.nq');
  return Object.fromEntries(
    [...graphs].map(([name, graph]) => [
      /\/(inf|ui|meta)$/u.exec(name)?.[1] ?? 'asserted',
      [...graph.subjects()]
        .flatMap((subject) => graph.about(subject).map((said) => `${subject} ${said.predicate} ${objectOf(said)}`))
        .sort(),
    ]),
  );
}
