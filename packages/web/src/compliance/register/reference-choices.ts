import type { FieldReference } from '@nemecys/core';
import type { PanelProps } from '../panel-props.ts';

/**
 * What a name can lead to; `isOpen` where it may also be something that the pages do not know of, `isWhole` where a name that
 * is not among the choices leads to nothing.
 */
export type ReferenceChoices = {
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly isOpen: boolean;
  readonly isWhole: boolean;
};

/** What there is to choose for a field that names something of the scenario, its assessment or the register. */
export function referenceChoices(to: FieldReference, { complied, compliance, held }: PanelProps): ReferenceChoices {
  const { register } = held.open;
  const labels = new Map(compliance.views.global.elements.map(({ id, label }) => [id, label]));
  const parts = (...sections: readonly string[]) =>
    partsOf(compliance, sections).map((id) => named(id, labels.get(id) ?? id));
  switch (to) {
    case 'element':
      return only(parts('assets', 'people', 'zones', 'data', 'flows', 'functions'));
    case 'flow':
      return only(parts('flows'));
    case 'function':
      return open(parts('functions'));
    case 'assumption':
      // Of the model of a maker, which need not be this one.
      return open(parts('assumptions'));
    case 'class':
      return open(plain(compliance.views.global.elements.map(({ type }) => type)));
    case 'threat':
      return open(withKinds([...endingNowhere(compliance), ...nodesOf(compliance, 'threat')]));
    case 'risk':
      return open(withKinds([...nodesOf(compliance, 'risk'), ...nodesOf(compliance, 'threat')]));
    case 'risk-level':
      return only(complied.riskLevels.map(({ id, label }) => ({ value: id, label })));
    case 'control':
      return some(nodesOf(compliance, 'control'));
    case 'control-kind':
      return open(plain(nodesOf(compliance, 'control').map(({ value }) => value.split('@')[0] ?? '')));
    case 'requirement':
      return only(compliance.requirements.map(({ id, obligation }) => ({ value: id, label: `${id}: ${obligation}` })));
    case 'duty':
      return only(compliance.duties.map(({ id, topic }) => named(id, topic)));
    case 'record':
      return only(register.records.map(({ id, title }) => named(id, title)));
    case 'component':
      return only((register.bill?.components ?? []).map(({ id, name }) => named(id, name)));
    case 'told':
      return some([
        ...parts('assumptions'),
        ...register.transfers.map(({ id, what }) => named(id, what)),
        ...register.conditions.map(({ id, text }) => named(id, text)),
        ...nodesOf(compliance, 'control'),
      ]);
    case 'trace-node':
      return only(compliance.trace.nodes.map(({ id, label }) => named(id, label)));
  }
}

type Compliance = PanelProps['compliance'];
type Choices = ReferenceChoices['choices'];

const only = (choices: Choices): ReferenceChoices => ({ choices: once(choices), isOpen: false, isWhole: true });
/** Controls that are neither in place nor planned can be named as well, and are not offered. */
const some = (choices: Choices): ReferenceChoices => ({ choices: once(choices), isOpen: false, isWhole: false });
const open = (choices: Choices): ReferenceChoices => ({ choices: once(choices), isOpen: true, isWhole: false });
const plain = (ids: readonly string[]): Choices => ids.map((id) => ({ value: id, label: id }));

function named(value: string, label: string): Choices[number] {
  return { value, label: label === value ? value : `${label} (${value})` };
}

function once(choices: Choices): Choices {
  return [...new Map(choices.map((one) => [one.value, one])).values()];
}

function partsOf({ parts }: Compliance, sections: readonly string[]): readonly string[] {
  return parts.flatMap(({ path }) => {
    const dot = path.indexOf('.');
    return dot > 0 && sections.includes(path.slice(0, dot)) ? [path.slice(dot + 1)] : [];
  });
}

function nodesOf({ trace }: Compliance, kind: Compliance['trace']['nodes'][number]['kind']): Choices {
  return trace.nodes.filter((node) => node.kind === kind).map(({ of, label }) => named(of, label));
}

/** Kinds of threats that a rule misses a risk of. */
function endingNowhere({ findings }: Compliance): Choices {
  return plain(findings.filter(({ rule }) => rule === 'R-SRR-01').map(({ id, rule }) => id.slice(rule.length + 1)));
}

/** With the kinds of the things, which stand for all of them. */
function withKinds(choices: Choices): Choices {
  return [...plain([...new Set(choices.map(({ value }) => value.split('@')[0] ?? ''))].sort()), ...choices];
}
