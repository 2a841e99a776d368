import { fault } from '../fault.ts';
import { readNquads, type TextChunks } from '../read-nquads.ts';
import { Statements } from '../statements.ts';
import { type KnowledgeOrigin, type ReadKnowledge, readKnowledge } from './read-knowledge.ts';

/** Reads a knowledge base in N-Quads. Several graphs in one file are told of; the one with the most classes is read. */
export async function readNquadsKnowledge(chunks: TextChunks, origin: KnowledgeOrigin): Promise<ReadKnowledge> {
  const { graphs, findings } = await readNquads(chunks, origin.file);
  const classes = (graph: Statements): number => graph.ofType('owl#Class').length;
  const [best, ...others] = [...graphs].sort(([, a], [, b]) => classes(b) - classes(a));
  const read = readKnowledge(best?.[1] ?? new Statements(), origin);
  const ignored = others.map(([name, graph]) => {
    const which = name === '' ? 'without a name' : name;
    const where = graph.placeOf([...graph.subjects()][0] ?? '') ?? { file: origin.file };
    const message = `The graph ${which} is not part of the knowledge base and was left out.`;
    return fault('other-graph', message, { where, severity: 'info' });
  });
  return { knowledge: read.knowledge, findings: [...findings, ...ignored, ...read.findings] };
}
