import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { compileScenario, Knowledge, readScenario } from '@nemecys/core';
import { expect, test } from 'vitest';
import { answerRules } from '../../packages/core/src/scenario/compile/answer-rules.ts';
import { classHomes, fixedClasses } from '../../packages/core/src/scenario/compile/asset-rules.ts';
import { usualDependencies } from '../../packages/core/src/scenario/compile/dependencies.ts';
import { linkRules } from '../../packages/core/src/scenario/compile/link-rules.ts';

const root = new URL('../../', import.meta.url);
const knowledge = Knowledge.parse(
  JSON.parse(readFileSync(new URL('packages/knowledge/dist/knowledge.json', root), 'utf8')),
);
const ids = (concepts: readonly { readonly id: string }[]): Set<string> => new Set(concepts.map(({ id }) => id));

test('the bundled knowledge has every word that scenarios compile to', () => {
  const classes = [
    ...linkRules.flatMap(({ when }) => [when?.from, when?.to]),
    ...classHomes.map(({ kind }) => kind),
    ...Object.values(fixedClasses),
    ...usualDependencies.flatMap(({ type, dependents, networks }) => [type, ...dependents, ...networks]),
  ];
  const known = ids(knowledge.classes);
  expect(classes.filter((id) => id !== undefined && !known.has(id))).toEqual([]);
  const relations = ids(knowledge.relations.filter(({ assertable }) => assertable));
  const stated = [...linkRules.map(({ relation }) => relation), 'depends-on', 'connects-to'];
  expect(stated.filter((id) => !relations.has(id))).toEqual([]);
  const controls = ids(knowledge.controls);
  expect(answerRules.map(({ control }) => control).filter((id) => !controls.has(id))).toEqual([]);
});

const examples = new URL('examples/', root);
const files = existsSync(examples)
  ? readdirSync(examples, { recursive: true, encoding: 'utf8' }).filter(
      // A register of records lies beside the scenario that it speaks of.
      (name) => /\.(?:ya?ml|json)$/u.test(name) && !name.endsWith('records.yaml'),
    )
  : [];

for (const file of files.sort()) {
  test(`the example ${file} is read and compiled without a finding`, async () => {
    const { scenario, findings, places } = await readScenario(file, (path) => ({
      bytes: readFileSync(new URL(path, examples)),
    }));
    expect(findings).toEqual([]);
    if (scenario === undefined) throw new Error('nothing was read');
    expect(compileScenario(scenario, knowledge, places).findings).toEqual([]);
  });
}
