import { answerQuestions, answerRules } from './answer-rules.ts';
import { fixedClasses, typedSections } from './asset-rules.ts';
import { usualDependencies } from './dependencies.ts';
import { type LinkCondition, type LinkRule, linkRules } from './link-rules.ts';

/** The rules of compiling as Markdown tables, made from the very tables that compiling follows. */
export function compileTable(): string {
  return [
    table(['entry of', 'becomes an asset of class'], assetRows()),
    table(['section', 'link of the engine', 'when', 'left out where it does not fit'], linkRules.map(linkRow)),
    table(['section', 'answer', 'control of the engine', 'state'], answerRules.map(answerRow)),
    table(
      ['unknown answer', 'question'],
      Object.entries(answerQuestions).map(([answer, ask]) => [answer, ask]),
    ),
    table(['service that is not listed', 'question', 'a yes adds'], usualDependencies.map(dependencyRow)),
  ].join('\n\n');
}

function assetRows(): string[][] {
  return [
    ...typedSections.map(({ section, kind }) => [
      `\`${section}\``,
      kind === undefined ? 'its type: any class not named here' : `its type: \`${kind}\` or below`,
    ]),
    ...Object.entries(fixedClasses).map(([section, fixed]) => [
      section === 'patients' ? '`context.patients`, unless `people` or `assets` list the id' : `\`${section}\``,
      `\`${fixed}\``,
    ]),
  ];
}

function linkRow({ section, from, relation, to, when, implied }: LinkRule): string[] {
  return [
    `\`${section}\``,
    `${from} \`${relation}\` ${to}`,
    whenText(when, { from, to }),
    implied ? 'yes' : 'no: a finding',
  ];
}

function whenText(
  when: LinkCondition | undefined,
  { from, to }: { readonly from: string; readonly to: string },
): string {
  if (when === undefined) return 'always';
  const parts = [
    when.kinds === undefined ? [] : [`\`kind\` is ${when.kinds.map((kind) => `\`${kind}\``).join(' or ')}`],
    when.from === undefined ? [] : [`${from} is of class \`${when.from}\``],
    when.to === undefined ? [] : [`${to} is of class \`${when.to}\``],
    when.use === undefined ? [] : [`${from} \`for\` includes \`${when.use}\``],
    when.useOrUnstated === undefined ? [] : [`${from} \`for\` includes \`${when.useOrUnstated}\` or is not stated`],
    when.lastReceiver ? [`${to} does not send it on`] : [],
  ].flat();
  return parts.join('; ');
}

function answerRow(rule: (typeof answerRules)[number]): string[] {
  const whose = rule.at === 'data' ? `each of its data` : `the ${rule.section.slice(0, -1)}`;
  const state = rule.state === 'unknown' ? 'unknown: a question' : rule.state;
  const relied = rule.coverage === undefined ? '' : `, relied on to level \`${rule.coverage}\``;
  return [`\`${rule.section}\``, rule.when, `\`${rule.control}\` at ${whose}`, `${state}${relied}`];
}

function dependencyRow({ type, ask, dependents, networks, on }: (typeof usualDependencies)[number]): string[] {
  const links = [
    dependents.length > 0 ? [`\`depends-on\` from each ${dependents.map((kind) => `\`${kind}\``).join(', ')}`] : [],
    [
      `\`connects-to\` ${on === 'all' ? 'all' : 'the first there is'} of ${networks.map((kind) => `\`${kind}\``).join(', ')}`,
    ],
  ].flat();
  return [`\`${type}\``, ask, links.join('; ')];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
