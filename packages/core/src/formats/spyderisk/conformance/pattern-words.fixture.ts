import { type Line, typed } from './words-line.fixture.ts';

const nodeKinds = {
  key: 'core#hasKeyNode',
  root: 'core#hasRootNode',
  necessary: 'core#hasNecessaryNode',
  mandatory: 'core#hasMandatoryNode',
  sufficient: 'core#hasSufficientNode',
  optional: 'core#hasOptionalNode',
  prohibited: 'core#hasProhibitedNode',
} as const;

/** Roles and the nodes they make; a role can be played by the classes of its nodes unless a line says otherwise. */
export function roleLines(roles: readonly Line[], users: readonly Line[]): string[] {
  const nodes = users.flatMap((line) => [...Object.keys(nodeKinds), 'adds'].flatMap((key) => line.all(key)));
  const at = new Map<string, Set<string>>();
  for (const node of nodes) {
    const [role = '', assetClass = ''] = node.split('=');
    at.set(role, (at.get(role) ?? new Set()).add(assetClass));
  }
  for (const { words } of roles) at.set(words[0] ?? '', new Set(words[1]?.split(',')));
  return [
    ...[...at].flatMap(([role, places]) =>
      typed(
        `Role_${role}`,
        'core#Role',
        [...places].map((place) => `core#metaLocatedAt domain#${place}`),
      ),
    ),
    ...[...new Set(nodes)].flatMap((node) => {
      const [role, assetClass] = node.split('=');
      return typed(`Node-${role}-${assetClass}`, 'core#Node', [
        `core#hasRole domain#Role_${role}`,
        `core#metaHasAsset domain#${assetClass}`,
      ]);
    }),
  ];
}

const node = (words: string): string => `domain#Node-${words.replace('=', '-')}`;

function linkLines(links: readonly string[]): string[] {
  return [...new Set(links)].flatMap((link) => {
    const [from, relation, to] = link.split('-');
    return typed(`Link-${link}`, 'core#RoleLink', [
      `core#linksFrom domain#Role_${from}`,
      `core#linkType domain#${relation}`,
      `core#linksTo domain#Role_${to}`,
    ]);
  });
}

/** A pattern with its root pattern, links and groups of distinct nodes. */
export function patternLines({ words: [name = ''], all }: Line): string[] {
  const nodes = (...kinds: (keyof typeof nodeKinds)[]): string[] =>
    kinds.flatMap((kind) => all(kind).map((words) => `${nodeKinds[kind]} ${node(words)}`));
  const groups = all('distinct').map((group) => group.split('+'));
  return [
    ...linkLines([...all('rootlink'), ...all('link'), ...all('nolink')]),
    ...typed(`R-${name}`, 'core#RootPattern', [
      ...nodes('key', 'root'),
      ...all('rootlink').map((link) => `core#hasLink domain#Link-${link}`),
    ]),
    ...groups.flatMap((group, i) =>
      typed(
        `DNG-${name}-${i}`,
        'core#DistinctNodeGroup',
        group.map((words) => `core#hasNode ${node(words)}`),
      ),
    ),
    ...typed(name, 'core#MatchingPattern', [
      `core#hasRootPattern domain#R-${name}`,
      ...nodes('necessary', 'mandatory', 'sufficient', 'optional', 'prohibited'),
      ...all('link').map((link) => `core#hasLink domain#Link-${link}`),
      ...all('nolink').map((link) => `core#hasProhibitedLink domain#Link-${link}`),
      ...groups.map((_, i) => `core#hasDistinctNodeGroup domain#DNG-${name}-${i}`),
    ]),
  ];
}

/** A construction with the settings of what it adds. */
export function constructionLines({ words: [name = '', pattern = ''], all }: Line): string[] {
  const passes = all('passes')[0];
  return [
    ...linkLines(all('link')),
    ...all('adds').flatMap((added) =>
      typed(`INS-${name}-${added.split('=')[0]}`, 'core#InferredNodeSetting', [
        `core#hasNode ${node(added)}`,
        ...all('named').map((words) => `core#includesNodeInURI ${node(words)}`),
      ]),
    ),
    ...typed(name, 'core#ConstructionPattern', [
      `core#hasMatchingPattern domain#${pattern}`,
      `core#hasPriority "${all('priority')[0] ?? 0}"`,
      `core#iterate "${passes !== undefined}"`,
      `core#maxIterations "${passes ?? 0}"`,
      ...all('adds').map((added) => `core#hasInferredNode ${node(added)}`),
      ...all('adds').map((added) => `core#hasInferredNodeSetting domain#INS-${name}-${added.split('=')[0]}`),
      ...all('link').map((link) => `core#hasInferredLink domain#Link-${link}`),
    ]),
  ];
}
