import { expect, test } from 'vitest';
import { compileSections } from './compiled.fixture.ts';
import { changesStructure } from './question.ts';

const home =
  'assets: [{id: hub, type: home-hub, facts: {debug-port-closed: no, vendor-supported: no}}, {id: net, type: internet}';

async function asked(text: string): Promise<string[]> {
  return (await compileSections(text)).questions.map(({ id }) => id);
}

test('services that scenarios depend on and seldom state are asked for', async () => {
  expect(await asked(`${home}]\n`)).toEqual(['unstated-name-service', 'unstated-remote-service']);
});

test('they are not asked for where they are listed, denied, or where there is no network', async () => {
  expect(await asked(`${home}, {id: dns, type: name-service}]\n`)).toEqual(['unstated-remote-service']);
  expect(await asked(`context: {without: [name-service, remote-service]}\n${home}]\n`)).toEqual([]);
  expect(await asked(home.replace(', {id: net, type: internet}', ']\n'))).toEqual([]);
});

test('a yes adds such a service with what depends on it and the network it is on', async () => {
  const { questions } = await compileSections(`${home}, {id: lan, type: hospital-lan}]\n`);
  const [names, remote] = questions;
  expect(names?.yes).toEqual({
    assets: [{ id: 'unstated-name-service', class: 'name-service', label: 'name service (not listed)', population: 0 }],
    links: [
      { from: 'hub', relation: 'depends-on', to: 'unstated-name-service' },
      { from: 'unstated-name-service', relation: 'connects-to', to: 'lan' },
    ],
    controls: [],
    trust: [],
  });
  expect(remote?.yes.links.map(({ to }) => to)).toEqual(['net', 'lan']);
  expect(names !== undefined && changesStructure(names.yes) && !changesStructure(names.no)).toBe(true);
});

test('denying something that is never asked is a finding', async () => {
  const { findings } = await compileSections('context: {without: [name-servce]}\n');
  expect(findings.map(({ message, advice }) => [message, advice])).toEqual([
    ['"name-servce" is not a service that is asked for.', 'Did you mean "name-service"?'],
  ]);
});
