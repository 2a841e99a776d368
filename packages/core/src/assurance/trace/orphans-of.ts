import type { TraceNode, TraceProblem } from './trace.ts';
import type { TraceWalk } from './walk-trace.ts';

/** Nodes at which the chain from what is asked to what shows it ends too early, or that nothing asks for. */
export function orphansOf(nodes: readonly TraceNode[], walk: TraceWalk): readonly TraceProblem[] {
  return nodes.flatMap((node) => {
    const found = orphanOf(node, walk);
    return found === null ? [] : [{ kind: 'orphan', id: node.id, where: node.where, ...found } as const];
  });
}

function orphanOf(node: TraceNode, walk: TraceWalk): Pick<TraceProblem, 'message' | 'advice'> | null {
  const next = walk.onward(node.id).flatMap(({ to }) => walk.node(to) ?? []);
  switch (node.kind) {
    case 'risk':
      if (node.state === 'holds' || next.length > 0) return null;
      return {
        message: `${node.label} is not acceptable and no threat of the model causes it.`,
        advice: 'Check the chain of the harm with nemecys explain.',
      };
    case 'threat': {
      if (next.length > 0 || !walk.back(node.id).some(({ from }) => walk.node(from)?.state === 'open')) return null;
      return {
        message: `${node.label} (${node.of}) leads to a risk that is not accepted, and no control stands against it.`,
        advice: 'Put a control in place (nemecys treat lists the lightest ways), or accept the risk with a reason.',
      };
    }
    case 'control': {
      if (!next.some(({ kind, state }) => kind === 'verification' && state === 'holds') && node.state === 'holds') {
        const stale = next.find(({ kind, state }) => kind === 'verification' && state === 'stale');
        return {
          message:
            stale === undefined
              ? `${node.label} is said to be in place; no current test record shows it.`
              : `${node.label} is shown by ${stale.of} only, which is stale: ${stale.because}.`,
          advice: `Add a test record that shows ${node.of} to the register of records.`,
        };
      }
      if (walk.back(node.id).length > 0) return null;
      return {
        message: `${node.label} stands against no threat, and no requirement that applies asks for it.`,
        advice: 'Say what it is for, or leave it out: every control costs something.',
      };
    }
    case 'verification':
    case 'evidence':
    case 'artefact':
    case 'requirement':
      return null;
  }
}
