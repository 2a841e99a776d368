import { byteAt } from '../../engine/at.ts';
import { attributeId, consequenceId, strategyId, threatId } from '../../engine/derived-ids.ts';
import type { ThreatGraph } from '../../engine/threat-graph.ts';

/** Ids of events by index in the threat graph. */
export const eventOf = {
  lack: (graph: ThreatGraph, attribute: number): string => `lack ${attributeId(graph, attribute)}`,
  attribute: (graph: ThreatGraph, attribute: number): string => `attribute ${attributeId(graph, attribute)}`,
  consequence: (graph: ThreatGraph, consequence: number): string => `consequence ${consequenceId(graph, consequence)}`,
  threat: (graph: ThreatGraph, threat: number): string =>
    `threat ${threatId(graph, threat)} ${byteAt(graph.threats.member, threat)}`,
  source: (source: string): string => `source ${source}`,
  failure: (graph: ThreatGraph, strategy: number): string => `failure ${strategyId(graph, strategy)}`,
};
