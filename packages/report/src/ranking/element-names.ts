import type { Assessment } from '@nemecys/core';

/** What elements are called in a list of threats: by their labels, and flows that have none by who sends and who receives. */
export function elementNames({ assets, diagram }: Assessment): (element: string) => string {
  const labels = new Map(assets.map(({ id, label }) => [id, label]));
  const flows = new Map(diagram.edges.filter(({ kind }) => kind === 'flow').map((flow) => [flow.id, flow]));
  return (element) => {
    const label = labels.get(element) ?? element;
    const flow = flows.get(element);
    if (flow === undefined || label !== element) return label;
    return `${labels.get(flow.from) ?? flow.from} → ${labels.get(flow.to) ?? flow.to} (${element})`;
  };
}
