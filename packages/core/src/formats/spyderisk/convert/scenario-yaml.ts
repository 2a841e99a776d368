import { Document, isCollection, isMap, isSeq, type Node } from 'yaml';
import type { ScenarioSource } from './convert-model.ts';

/** An entry longer than this is written over several lines. */
const longest = 116;

/** A scenario as YAML that reads like one written by hand: one line an entry where it fits. Equal input, equal text. */
export function scenarioYaml(scenario: ScenarioSource): string {
  const document = new Document(scenario, { aliasDuplicateObjects: false });
  const { contents } = document;
  if (isMap(contents)) for (const { value } of contents.items) if (isCollection(value)) onOneLine(value);
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** Puts collections into brackets, from the inside, as long as they fit on a line. */
function onOneLine(node: Node): void {
  if (isSeq(node)) {
    for (const item of node.items) if (isCollection(item)) fit(item);
  } else if (isCollection(node)) fit(node);
}

function fit(node: Node): void {
  if (!isCollection(node)) return;
  if (JSON.stringify(node.toJSON()).length <= longest) node.flow = true;
  else if (isMap(node)) for (const { value } of node.items) if (isCollection(value)) fit(value);
}
