import type { FlawIndicator, Indicator } from '../../../knowledge/indicator.ts';
import type { TrustAttribute } from '../../../knowledge/quality.ts';

type Rule = { readonly attribute: string; readonly label: string; readonly when: FlawIndicator['when'] };

/** The attributes that a flaw lowers, each by itself; a threat of the knowledge base asks for those that it needs. */
const flawRules: readonly Rule[] = [
  { attribute: 'VN', label: 'Flaw within reach of remote networks', when: { reach: ['network'] } },
  { attribute: 'VA', label: 'Flaw within reach of the network close by', when: { reach: ['adjacent', 'physical'] } },
  { attribute: 'VL', label: 'Flaw within reach of local users', when: { reach: ['local'] } },
  { attribute: 'AU', label: 'Flaw that needs no special rights', when: { login: 'not-needed' } },
  { attribute: 'M', label: 'Flaw that gives total control', when: { gains: ['control'] } },
  {
    attribute: 'U',
    label: 'Flaw that gives the rights of a user',
    when: { gains: ['user', 'login', 'rights', 'update', 'port'] },
  },
  { attribute: 'C', label: 'Flaw that discloses', when: { gains: ['confidentiality', 'transit'] } },
  { attribute: 'I', label: 'Flaw that lets things be altered', when: { gains: ['integrity'] } },
  { attribute: 'A', label: 'Flaw that stops or slows', when: { gains: ['availability'] } },
  { attribute: 'XS', label: 'Flaw that runs scripts in a browser', when: { gains: ['scripting'] } },
  { attribute: 'QI', label: 'Flaw that lets queries be altered', when: { gains: ['query'] } },
];

/** What evidence means in the words of a knowledge base of Spyderisk, as far as it has these attributes. */
export function evidenceIndicators(attributes: readonly TrustAttribute[]): readonly Indicator[] {
  const known = new Map(attributes.map((attribute) => [attribute.id, attribute]));
  const about = 'As the adaptor of Spyderisk translates such findings.';
  const flaws = flawRules.flatMap(({ attribute, label, when }): Indicator[] => {
    const found = known.get(`Extrinsic-${attribute}-TW`) ?? known.get(`Extrinsic-${attribute}`);
    if (found === undefined) return [];
    const id = `flaw-${attribute.toLowerCase()}`;
    return [{ kind: 'flaw', id, label, about, at: found.at, lowers: [found.id], removes: [], when }];
  });
  const levels = [
    { of: 'human-factor', label: 'Person who may be deceived', attribute: known.get('Astuteness') },
    {
      of: 'privacy-score',
      label: 'Score of a privacy assessment of machine learning',
      attribute: known.get('Extrinsic-U-TW') ?? known.get('Extrinsic-U'),
    },
  ] as const;
  return [
    ...flaws,
    ...levels.flatMap(({ of, label, attribute }): Indicator[] =>
      attribute === undefined
        ? []
        : [{ kind: 'level', id: of, label, about, at: attribute.at, lowers: [attribute.id], removes: [], of }],
    ),
  ].sort((a, b) => (a.id < b.id ? -1 : 1));
}
