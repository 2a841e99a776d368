import type { Finding, Place } from '../../finding.ts';

/** What can be wrong with a file of Spyderisk's or has to be said of its results, and what to do about it. */
const advice = {
  'arbitrary-choice': 'Read results that rest on it with care, or assess by strict rules.',
  'asset-in-several-roles': 'Check that the attack makes sense where both are the same asset.',
  'boolean-not-understood': 'Write true or false, or nothing at all.',
  'construction-cycle': 'Take one of the dependencies out.',
  'construction-without-order': 'Say what comes before or after it.',
  'dangling-reference': 'Define what is missing, or take the reference out.',
  'link-without-assets': 'Link assets of the model, by their IRIs.',
  'incomplete-link': 'Give it both ends and its type, or take it out.',
  'incomplete-risk-matrix': 'Give a risk for each impact with each likelihood, in the steps of the three scales.',
  'inferred-node-without-name': 'Give it an InferredNodeSetting with the nodes that name the new asset.',
  'missing-column': 'Add the column, or check its name in the first row.',
  'missing-location': 'Say by core#metaLocatedAt at which asset class it exists, or take it out.',
  'missing-reference': 'Add the missing statement, or take the thing out.',
  'missing-table': 'Add the table, with its first row alone if there is nothing to say.',
  'missing-twin': 'Give the missing twin, or take the other one out.',
  'number-not-understood': 'Write a whole number, such as 3.',
  'other-graph': 'If it belongs to the knowledge base, put it into the same graph.',
  'other-knowledge-base': 'Use the knowledge base that the model was made with, or check the results with care.',
  'package-not-enabled': 'Take its content out of the knowledge base where it is not wanted.',
  'pattern-without-nodes': 'Give it a key node, or take it out.',
  'quad-not-understood': 'Write <subject> <predicate> <object> <graph> and a full stop on one line.',
  'row-with-wrong-width': 'Give the row as many cells as the first row, with quotes around cells that hold commas.',
  'scale-with-gaps': 'Number the steps 0, 1, 2 and so on.',
  'stated-twice': 'Leave one of the two values.',
  'stale-results': 'Take the results calculated now.',
  'statement-not-understood': 'Check the spelling of the predicate; if it is right, it says nothing that counts here.',
  'unclosed-quote': 'Close the quote; a quote inside a cell is written twice.',
  'unknown-class': 'Use a class of this knowledge base, or the knowledge base that the model was made with.',
  'unknown-level': 'Use a level of this knowledge base.',
  'unknown-mode': 'Write CURRENT or FUTURE.',
  'unknown-relation': 'Use a relation of this knowledge base, or the knowledge base that the model was made with.',
  'unknown-scale-size': 'Give tables with a RiskLookupTable, or scales of a size that is known.',
  'unknown-setting': 'Check its name, or use the knowledge base that the model was made with.',
} as const;

/** The code of a fault in a file of Spyderisk's. */
export type FaultCode = keyof typeof advice;

/** A fault as a finding, with what to do about it. */
export function fault(
  code: FaultCode,
  message: string,
  { where, severity = 'warning' }: { readonly where: Place; readonly severity?: Finding['severity'] },
): Finding {
  return { code, severity, message, advice: advice[code], where };
}
