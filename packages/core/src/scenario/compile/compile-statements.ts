import { inEnglish as say } from '../../wording/say.ts';
import { suggestion } from '../suggest.ts';
import { compileFact } from './compile-facts.ts';
import { classOf, type Draft, report } from './draft.ts';
import { trustLevel } from './levels.ts';
import { statingSections } from './stating-sections.ts';
import { isOneOf } from './terms.ts';
import { sayControl, sayTrust } from './voices.ts';

/** Takes up the controls, trust levels and facts stated at each asset. */
export function compileStatements(draft: Draft): void {
  for (const section of statingSections) {
    for (const { id, facts, controls, trust } of draft.scenario[section]) {
      if (!draft.assets.has(id)) continue;
      for (const [control, { coverage, ...stated }] of Object.entries(controls)) {
        const path = `${section}.${id}.controls.${control}`;
        if (!isThere(draft, id, { path, concept: control, kind: 'control' })) continue;
        const level = coverage === undefined ? {} : { coverage: trustLevel(draft.terms, coverage) };
        const ask = `Is this in place at "_asset_": ${draft.terms.controls.get(control)?.label ?? control}?`;
        sayControl(draft, { asset: id, control }, { ...stated, ...level, basis: 'stated', path, ask });
      }
      for (const [attribute, { level, because }] of Object.entries(trust)) {
        const path = `${section}.${id}.trust.${attribute}`;
        if (!isThere(draft, id, { path, concept: attribute, kind: 'trust attribute' })) continue;
        const voice = { level: trustLevel(draft.terms, level), basis: 'expert', because, path } as const;
        sayTrust(draft, { asset: id, attribute }, voice);
      }
      for (const [fact, statement] of Object.entries(facts)) {
        const path = `${section}.${id}.facts.${fact}`;
        if (isThere(draft, id, { path, concept: fact, kind: 'fact' }))
          compileFact(draft, id, { fact, statement, path });
      }
    }
  }
}

type Stated = {
  readonly path: string;
  readonly concept: string;
  readonly kind: 'control' | 'trust attribute' | 'fact';
};

/** Does the knowledge base have the concept, and at assets of this class? What is wrong becomes a finding. */
function isThere(draft: Draft, asset: string, { path, concept, kind }: Stated): boolean {
  const { terms } = draft;
  const concepts = { control: terms.controls, 'trust attribute': terms.attributes, fact: terms.facts }[kind];
  const type = classOf(draft, asset);
  const known = concepts.get(concept);
  const noun = kind === 'trust attribute' ? 'trust-attribute' : kind;
  if (known !== undefined && isOneOf(terms, type, known.at)) return true;
  const here = [...concepts.values()].filter(({ at }) => isOneOf(terms, type, at)).map(({ id }) => id);
  const meant = suggestion(concept, here);
  if (known === undefined) {
    const elsewhere = suggestion(concept, concepts.keys());
    const advice =
      meant || elsewhere || (here.length > 0 ? say('finding.known-at', { type, ids: here.join(', ') }) : '');
    report(draft, path, {
      code: `unknown-${noun}`,
      message: say(`finding.unknown-${noun}`, { id: concept }),
      advice,
    });
  } else {
    const places = known.at.map((one) => terms.classes.get(one)?.label ?? one).join(', ');
    const message = say(`finding.misplaced-${noun}`, { id: concept, asset, type });
    report(draft, path, {
      code: 'wrong-place',
      message,
      advice: meant || say('finding.state-at', { classes: places }),
    });
  }
  return false;
}
