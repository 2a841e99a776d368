import type { Finding } from '../../../finding.ts';
import type { Knowledge } from '../../knowledge.ts';
import type { KnowledgeSource } from '../knowledge-source.ts';

export function lintKnowledge(_source: KnowledgeSource, _knowledge: Knowledge): Finding[] {
  return [];
}
