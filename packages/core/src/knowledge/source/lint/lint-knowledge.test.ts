import { describe, expect, it } from 'vitest';
import { type Changes, lintTiny } from '../tiny-knowledge.fixture.ts';
import { lintRules } from './lint-knowledge.ts';

const breakIn = 'threats/net/break-in.yaml';
const stop = 'threats/net/stop.yaml';
const patching = 'controls/patching.yaml';
const unpatched = 'indicators/unpatched-days.yaml';
const strategy = { needs: { target: ['patching'] }, blocks: ['break-in'] };
const pattern = { key: { target: 'device', network: 'network' }, links: ['target connects-to network'] };

/** For each rule, changes that break it, with a word of the message. */
const failing: readonly (readonly [rule: string, what: string, changes: Changes, message: string])[] = [
  ['referencesResolved', 'a class that does not exist', { 'classes/pump.yaml': { 'kind-of': ['devcie'] } }, 'devcie'],
  [
    'referencesResolved',
    'an attribute that does not exist',
    { 'classes/device.yaml': { trust: { patch: 'low' } } },
    'did you mean "patched"',
  ],
  [
    'referencesResolved',
    'a cause at a role the pattern lacks',
    { [stop]: { causes: ['device suffers broken-in'] } },
    'no role "device"',
  ],
  [
    'referencesResolved',
    'a threat that does not exist',
    { [patching]: { strategies: [{ ...strategy, blocks: ['brake-in'] }] } },
    'brake-in',
  ],
  [
    'referencesResolved',
    'an attribute that an indicator lowers and nobody knows',
    { [unpatched]: { lowers: ['patched-up'] } },
    'patched',
  ],
  [
    'referencesResolved',
    'a control that an indicator takes away and nobody knows',
    { [unpatched]: { removes: ['patchy'] } },
    'patchy',
  ],
  ['indicatorsDoSomething', 'an indicator without effect', { [unpatched]: { lowers: [] } }, 'lowers no attribute'],
  [
    'indicatorsDoSomething',
    'an indicator of something elsewhere',
    { [unpatched]: { at: ['network'] } },
    'at none of the assets',
  ],
  ['indicatorsDoSomething', 'a step without a level', { [unpatched]: { steps: [{ from: 1 }] } }, 'gives no level'],
  [
    'indicatorsDoSomething',
    'steps out of order',
    {
      [unpatched]: {
        steps: [
          { from: 90, level: 'low' },
          { from: 30, level: 'very-low' },
        ],
      },
    },
    'lowest first',
  ],
  [
    'indicatorsDoSomething',
    'more trust for a higher number',
    {
      [unpatched]: {
        steps: [
          { from: 30, level: 'low' },
          { from: 90, level: 'high' },
        ],
      },
    },
    'more trust',
  ],
  ['provenanceGiven', 'an indicator without source', { [unpatched]: { source: undefined } }, 'source'],
  ['patternsConnected', 'two roles that nothing ties', { [breakIn]: { pattern: { key: pattern.key } } }, '"network"'],
  [
    'patternLinksPossible',
    'a link between the wrong kinds',
    { [breakIn]: { pattern: { ...pattern, links: ['network connects-to target'] } } },
    'never goes from network',
  ],
  [
    'secondaryLinksReachRoot',
    'a link between two secondary roles',
    {
      [breakIn]: {
        pattern: {
          ...pattern,
          necessary: { peer: 'device' },
          optional: { other: 'network' },
          links: [...pattern.links, 'peer connects-to other'],
        },
      },
    },
    'two secondary roles',
  ],
  [
    'roleClassesKin',
    'one role name for a device and a network',
    {
      [stop]: { pattern: { key: { target: 'device' } } },
      'threats/net/stranger-joins.yaml': {
        pattern: { key: { target: 'network' } },
        causes: ['target lacks strangers-kept-out'],
        effects: ['target suffers intrusion'],
        description: '',
      },
    },
    '"target"',
  ],
  [
    'clausesLocated',
    'an effect where it cannot be',
    { [stop]: { effects: ['target suffers intrusion'] } },
    'does not exist at target',
  ],
  [
    'pairedConsequencesReadAsLack',
    'a cause that passes an attribute by',
    { 'threats/net/stopped-stays.yaml': { causes: ['target suffers stopped'] } },
    '"target lacks working"',
  ],
  ['placeholdersAreRoles', 'a place-holder without a role', { [stop]: { description: 'Stops _pump_.' } }, '_pump_'],
  [
    'originsGiven',
    'a primary threat without origin',
    { 'threats/net/stranger-joins.yaml': { origin: undefined } },
    'origin',
  ],
  [
    'harmsHaveSeverity',
    'a harm without severity',
    { 'consequences/stopped.yaml': { severity: undefined } },
    'severity',
  ],
  ['conceptsUsed', 'a consequence nothing causes', { [stop]: null }, '"stopped"'],
  ['conceptsUsed', 'an attribute nothing reads', { 'threats/net/stopped-stays.yaml': null }, '"working"'],
  [
    'causesCanComeAbout',
    'a cause that is safe everywhere',
    { 'classes/device.yaml': { trust: {} } },
    'target lacks patched',
  ],
  [
    'threatsCanHappen',
    'causes that wait for each other',
    { 'threats/net/stranger-joins.yaml': null, 'threats/net/break-in.yaml': null },
    'never happen',
  ],
  ['controlsInStrategies', 'a control without a strategy', { [patching]: { strategies: [] } }, '"patching"'],
  [
    'strategiesDoSomething',
    'a strategy that does nothing',
    { [patching]: { strategies: [{ ...strategy, blocks: [] }] } },
    'blocks no threat',
  ],
  ['strategiesDoSomething', 'two strategies of one id', { [patching]: { strategies: [strategy, strategy] } }, 'own id'],
  [
    'strategyRolesExist',
    'a role that the threat lacks',
    { [patching]: { strategies: [{ ...strategy, needs: { device: ['patching'] } }] } },
    'does not have',
  ],
  ['strategyRolesExist', 'a control that cannot stand there', { [patching]: { at: ['network'] } }, 'cannot stand'],
  [
    'sideEffectsAreTriggered',
    'a side effect nothing starts',
    { [stop]: { 'side-effect': true } },
    'no strategy triggers',
  ],
  [
    'sideEffectsAreTriggered',
    'a started threat that is not marked',
    { [patching]: { strategies: [{ ...strategy, triggers: ['stop'] }] } },
    'mark it',
  ],
  [
    'threatsDiffer',
    'the same rule under other role names',
    { 'threats/net/copy.yaml': { ...copyOfBreakIn(), label: 'Something else' } },
    'break-in',
  ],
  [
    'threatsDiffer',
    'a label that says the same',
    { 'threats/net/copy.yaml': { ...copyOfBreakIn(), label: 'A break in', effects: ['gear suffers stopped'] } },
    'label',
  ],
  [
    'threatsAddSomething',
    'a rule on a narrower class that another one covers',
    { 'threats/net/copy.yaml': breakInAt('pump'), ...patchingHoldsDown(['break-in', 'copy']) },
    'Wherever it comes about, "break-in" does too',
  ],
  ['provenanceGiven', 'no source', { [stop]: { source: undefined } }, 'source'],
  ['provenanceGiven', 'no grade', { [patching]: { grade: undefined } }, 'grade'],
  ['provenanceGiven', 'a review by nobody', { [stop]: { review: { status: 'clinical' } } }, 'who made it'],
  [
    'referencesVerified',
    'an id that is in no list',
    { [breakIn]: { references: [{ scheme: 'cwe', id: 'CWE-0' }] } },
    'CWE-0',
  ],
  ['proofsGiven', 'no proof', { [stop]: { proof: undefined } }, 'proof is missing'],
  [
    'proofsGiven',
    'a proof that shows one side',
    { [stop]: { proof: { fires: { assets: { hub: 'device' } } } } },
    'does not fire',
  ],
  ['renamesSound', 'a former id that is in use', { 'classes/pump.yaml': { was: 'device' } }, 'a class "device" now'],
  [
    'renamesSound',
    'a former id that two entries had',
    { 'classes/pump.yaml': { was: 'gear' }, 'classes/network.yaml': { was: ['wire', 'gear'] } },
    'so does "network"',
  ],
];

function copyOfBreakIn(): Record<string, unknown> {
  return {
    id: 'copy',
    description: '',
    kind: 'secondary',
    pattern: { key: { gear: 'device', lan: 'network' }, links: ['gear connects-to lan'] },
    causes: ['gear lacks patched', 'lan suffers intrusion'],
    effects: ['gear suffers broken-in'],
    source: ['ours'],
    grade: 'assumption',
    author: 'nemecys authors',
    review: 'none',
  };
}

function breakInAt(device: string): Record<string, unknown> {
  const at = { key: { gear: device, lan: 'network' }, links: ['gear connects-to lan'] };
  return { ...copyOfBreakIn(), label: 'Break-in at a kind of device', pattern: at };
}

function patchingHoldsDown(threats: readonly string[]): Changes {
  return { [patching]: { strategies: [{ ...strategy, blocks: threats }] } };
}

describe('the linter', () => {
  it.each(Object.keys(lintRules))('finds nothing by %s in a sound knowledge', (rule) => {
    expect(lintTiny(rule)).toEqual([]);
  });

  it.each(failing)('finds by %s: %s', (rule, _what, changes, message) => {
    const findings = lintTiny(rule, changes);
    expect(findings.map((finding) => finding.message).join('\n')).toContain(message);
  });

  it('has a failing case for every rule', () => {
    expect([...new Set(failing.map(([rule]) => rule))].sort()).toEqual(Object.keys(lintRules).sort());
  });

  it('takes two side effects of different controls for two rules', () => {
    const starts = (id: string): Record<string, unknown> => ({
      id,
      label: id,
      about: '',
      at: ['device'],
      cost: 'low',
      performance: 'low',
      provider: ['operator'],
      strategies: [{ needs: { target: [id] }, triggers: [id === 'patching' ? 'break-in' : 'copy'] }],
    });
    const changes: Changes = {
      [breakIn]: { 'side-effect': true },
      'threats/net/copy.yaml': { ...copyOfBreakIn(), label: 'Other', 'side-effect': true },
      [patching]: starts('patching'),
      'controls/locking.yaml': starts('locking'),
    };
    expect(lintTiny('threatsDiffer', changes)).toEqual([]);
  });

  it.each([
    ['a control that holds down the wider rule alone', { 'threats/net/copy.yaml': breakInAt('pump') }],
    [
      'a ceiling that the wider rule alone has',
      {
        'threats/net/copy.yaml': breakInAt('pump'),
        [breakIn]: { frequency: 'low' },
        ...patchingHoldsDown(['break-in', 'copy']),
      },
    ],
    [
      'a cause less than the wider rule has',
      {
        'threats/net/copy.yaml': { ...breakInAt('pump'), causes: ['lan suffers intrusion'] },
        ...patchingHoldsDown(['break-in', 'copy']),
      },
    ],
  ] satisfies readonly (readonly [string, Changes])[])(
    'takes two rules for two that differ by %s',
    (_what, changes) => {
      expect(lintTiny('threatsAddSomething', changes)).toEqual([]);
    },
  );
});
