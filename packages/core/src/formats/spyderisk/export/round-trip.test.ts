import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mode } from '../../../engine/levels.ts';
import { writeCanonicalTsv } from '../canonical-tsv.ts';
import type { SpyderiskModel } from '../model/read-model.ts';
import { quadsOf, smallKnowledge, smallModel } from '../small-knowledge.fixture.ts';
import { exported, shortStatements } from './exported.fixture.ts';
import type { Statement } from './quad-terms.ts';
import { quadsText } from './quads-text.ts';
import { worldKnowledge } from './world-knowledge.fixture.ts';

const iri = 'http://it-innovation.soton.ac.uk/system/0123456789abcdef01234567';
const modes: readonly Mode[] = ['current', 'future'];

/** What must be the same after writing and reading: all but what writing is there to change. */
function kept({
  stored: _,
  valid: __,
  risksValid: ___,
  mode: ____,
  knowledge: _____,
  ...rest
}: SpyderiskModel): object {
  return rest;
}

/** Writes and reads a model twice. */
async function expectRoundTrip(knowledge: string, text: string, mode: Mode): Promise<SpyderiskModel> {
  const first = await exported(knowledge, text, mode);
  const second = await exported(knowledge, first.text);
  expect(kept(second.model)).toEqual(kept(first.model));
  expect(second.model).toMatchObject({ mode, valid: true, risksValid: true, knowledge: 'domain-small' });
  expect(writeCanonicalTsv(second.assessment)).toBe(writeCanonicalTsv(first.assessment));
  expect(second.text).toBe(first.text);
  return second.model;
}

describe.each(modes)('in %s mode', (mode) => {
  test('a small model is the same after it was written and read', async () => {
    await expectRoundTrip(smallKnowledge, smallModel('system#CS-Patching_Max-a1 core#isProposed "true"'), mode);
  });

  test('what the model has no words for is written back', async () => {
    const comment = 'system#h rdfs#comment "in the cellar"';
    const said = `system#CS-Patching-a1 core#isProposed "true"
      system#CS-Patching-a1 core#isWorkInProgress "true"^^<http://www.w3.org/2001/XMLSchema#boolean>
      system#H.T.H.1-MP-H_a1 core#acceptanceJustification "it is old"@en
      system#x rdf#type domain#Gone
      system#h domain#gone system#s
      system#MS-Gone-a1 core#hasImpactLevel domain#ImpactHigh`;
    const { unread } = await expectRoundTrip(smallKnowledge, smallModel(`${comment}\n${said}`), mode);
    expect(unread.asserted.map(({ subject, predicate, object }) => `${subject} ${predicate} ${object}`)).toEqual([
      'system#CS-Patching-a1 core#isWorkInProgress "true"^^xsd#boolean',
      'system#H.T.H.1-MP-H_a1 core#acceptanceJustification "it is old"@en',
      'system#MS-Gone-a1 core#hasImpactLevel domain#ImpactHigh',
      'system#h domain#gone system#s',
      'system#h rdfs#comment "in the cellar"',
      'system#s core#maxCardinality "1"',
      'system#x rdf#type domain#Gone',
    ]);
  });

  test('positions, groups and notes are written back', async () => {
    const ui = quadsOf(
      `system#h core#positionX "12.5"
      system#h core#positionY "-3"
      system#h core#colour "red"
      system#s core#positionX "1"
      system#grp rdf#type core#AssetGroup
      system#grp core#hasID "77"
      system#grp rdfs#label "the cellar"
      system#grp core#hasAsset system#s
      system#grp core#hasAsset system#h
      system#grp core#positionX "1"
      system#grp core#positionY "2"
      system#grp core#isExpanded "true"`,
      `${iri}/ui`,
    );
    const meta = quadsOf(
      `system#h core#hasMetadata system#n1
      system#n1 core#hasKey "owner"
      system#n1 core#hasValue "ward 3"
      system#h core#hasMetadata system#n2
      system#n2 core#hasKey "half a note"`,
      `${iri}/meta`,
    );
    const model = await expectRoundTrip(smallKnowledge, smallModel('system#h rdfs#label "H"') + ui + meta, mode);
    expect(model.positions).toEqual([{ asset: 'h', x: 12.5, y: -3, visible: true }]);
    expect(model.groups).toEqual([{ name: 'grp', id: '77', label: 'the cellar', x: 1, y: 2, assets: ['h', 's'] }]);
    expect(model.notes).toEqual([{ name: 'n1', about: 'h', key: 'owner', value: 'ward 3' }]);
    expect(model.unread.ui.map(({ predicate }) => predicate)).toEqual([
      'core#isExpanded',
      'core#colour',
      'core#positionX',
    ]);
    expect(model.unread.meta.map(({ subject }) => subject)).toEqual(['system#h', 'system#n2']);
  });

  test('a model whose graph was renamed keeps what its own resource said under the new name', async () => {
    const own = `urn#x rdf#type owl#Ontology`.replace('urn#x', 'system#old');
    const said = `${own}
      system#old core#domainGraph domain-small
      system#old rdfs#label "Old"
      system#old core#owner "me"
      system#old core#isValid "false"`;
    const model = await expectRoundTrip(smallKnowledge, smallModel(said, 'urn:new'), mode);
    expect(model.label).toBe('Old');
    expect(model.unread.asserted).toContainEqual({ subject: 'urn:new', predicate: 'core#owner', object: '"me"' });
  });

  test('the name of a link that its author chose gives way to the usual one', async () => {
    const text = smallModel('system#odd core#sourceCardinality "5"').replaceAll('system#b2-runsOn-a1', 'system#odd');
    const { model, text: out } = await exported(smallKnowledge, text, mode);
    expect(model.unread.asserted.map(({ predicate }) => predicate)).toEqual(['core#maxCardinality']);
    expect(out).toContain('system#b2-runsOn-a1>');
    expect(out).not.toContain('system#odd');
    await expectRoundTrip(smallKnowledge, text, mode);
  });
});

test('the dates of a model are kept', async () => {
  const dates = ['created', 'modified'].map(
    (what, i) => `<${iri}> <http://purl.org/dc/terms/${what}> "2024/0${i + 1}/01" <${iri}/inf> .\n`,
  );
  const model = await expectRoundTrip(smallKnowledge, smallModel('system#h rdfs#label "H"') + dates.join(''), 'future');
  expect(model).toMatchObject({ created: '2024/01/01', modified: '2024/02/01' });
});

const text = fc.string({ unit: 'grapheme', maxLength: 6 });
const asset = fc.constantFrom('h', 's', 'g', 't', 'World', 'nobody');
const id = fc.constantFrom('a1', 'b2', 'c3', '7646b5e3', 'none');
const short = (name: string): string => `system#${name}`;
const literal = fc
  .tuple(text, fc.constantFrom('', '@en', '^^xsd#boolean', '^^urn:type'))
  .map(([value, tag]) => `"${value}"${tag}`);
const level = (prefix: string) => fc.constantFrom('VeryLow', 'High', 'Gone').map((step) => `domain#${prefix}${step}`);

/** A statement of an asserted graph: sound, odd or without sense. */
const assertion: fc.Arbitrary<Statement> = fc.oneof(
  triple(asset.map(short), 'rdf#type', fc.constantFrom('domain#Host', 'domain#Service', 'domain#Gone')),
  triple(
    asset.map(short),
    'core#hasID',
    id.map((value) => `"${value}"`),
  ),
  triple(asset.map(short), 'rdfs#label', literal),
  triple(asset.map(short), 'rdfs#comment', literal),
  triple(asset.map(short), 'core#population', fc.constantFrom('domain#PopOne', 'domain#PopFew', 'domain#PopMany')),
  triple(asset.map(short), 'domain#runsOn', asset.map(short)),
  triple(asset.map(short), 'domain#locatedIn', fc.oneof(asset.map(short), literal)),
  triple(
    id.map((at) => `system#CS-Patching_Min-${at}`),
    'core#isProposed',
    fc.constantFrom('"true"', '"false"'),
  ),
  triple(
    id.map((at) => `system#CS-Patching-${at}`),
    'core#isProposed',
    fc.constant('"true"^^xsd#boolean'),
  ),
  triple(
    id.map((at) => `system#CS-Patching-${at}`),
    'core#hasCoverageLevel',
    level('Trust'),
  ),
  triple(
    id.map((at) => `system#TWAS-Patched_Max-${at}`),
    'core#hasAssertedLevel',
    level('Trust'),
  ),
  triple(
    id.map((at) => `system#MS-Taken-${at}`),
    'core#hasImpactLevel',
    level('Impact'),
  ),
  triple(fc.constant('system#l'), 'rdf#type', fc.constant('core#CardinalityConstraint')),
  triple(fc.constant('system#l'), 'core#linksFrom', asset.map(short)),
  triple(fc.constant('system#l'), 'core#linksTo', asset.map(short)),
  triple(fc.constant('system#l'), 'core#linkType', fc.constant('domain#runsOn')),
  triple(fc.constant('system#l'), 'core#sourceCardinality', fc.constant('"1"')),
  triple(fc.constantFrom(iri, '_:b', 'urn:x y<'), fc.constantFrom('urn:p', 'rdfs#label', 'core#isValid'), literal),
);
const drawn: fc.Arbitrary<Statement> = fc.oneof(
  triple(
    asset.map(short),
    fc.constantFrom('core#positionX', 'core#positionY'),
    fc.oneof(
      literal,
      fc.double().map((x) => `"${x}"`),
    ),
  ),
  triple(asset.map(short), 'core#isVisible', fc.constantFrom('"true"', '"false"^^xsd#boolean', '"x"')),
  triple(asset.map(short), 'rdf#type', fc.constant('core#AssetGroup')),
  triple(asset.map(short), fc.constantFrom('core#hasID', 'rdfs#label'), literal),
  triple(asset.map(short), 'core#hasAsset', asset.map(short)),
  triple(asset.map(short), 'core#hasMetadata', asset.map(short)),
  triple(asset.map(short), fc.constantFrom('core#hasKey', 'core#hasValue'), literal),
);

function triple(
  subject: fc.Arbitrary<string>,
  predicate: string | fc.Arbitrary<string>,
  object: fc.Arbitrary<string>,
): fc.Arbitrary<Statement> {
  const which = typeof predicate === 'string' ? fc.constant(predicate) : predicate;
  return fc.record({ subject, predicate: which, object });
}

/** Every statement about assets and settings is written, or another value in place of one that can have one only. */
async function expectNothingLost(model: string, mode: Mode): Promise<void> {
  const before = await shortStatements(model);
  const after = await shortStatements((await exported(worldKnowledge, model, mode)).text);
  for (const [graph, statements] of Object.entries(before)) {
    const written = new Set(after[graph]);
    const valued = new Set([...written].map((line) => line.split(' ', 2).join(' ')));
    const lost = statements.filter((line) => !written.has(line) && !/^system#l /u.test(line));
    expect(lost.filter((line) => !valued.has(line.split(' ', 2).join(' ')))).toEqual([]);
    expect(lost.filter((line) => /^\S+ (rdf#type|rdfs#comment|domain#\S+|urn:\S+) /u.test(line))).toEqual([]);
  }
}

test('whatever a model says, writing keeps it, or one value in place of two, and reading gives the same model', async () => {
  const statements = fc.tuple(
    fc.array(assertion, { maxLength: 30 }),
    fc.array(drawn, { maxLength: 10 }),
    fc.array(drawn, { maxLength: 10 }),
    fc.constantFrom(...modes),
  );
  await fc.assert(
    fc.asyncProperty(statements, async ([asserted, ui, meta, mode]) => {
      // One sound asset, so that there is a model at all.
      const sound = { subject: 'system#first', predicate: 'rdf#type', object: 'domain#Host' };
      const named = { subject: 'system#first', predicate: 'core#hasID', object: '"f1"' };
      const lines = [
        ...quadsText(iri, [sound, named, ...asserted]),
        ...quadsText(`${iri}/ui`, ui),
        ...quadsText(`${iri}/meta`, meta),
      ];
      await expectRoundTrip(worldKnowledge, lines.join(''), mode);
      await expectNothingLost(lines.join(''), mode);
    }),
    { numRuns: 150 },
  );
});
