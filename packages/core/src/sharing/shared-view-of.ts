import { sharedInterfaces } from './shared-interfaces-of.ts';
import { sharedRisks, sharedWhole } from './shared-risks-of.ts';
import type { SharedFor, SharedSource } from './shared-source.ts';
import { SharedView } from './shared-view.ts';

/**
 * What an organisation may see of a scenario at a level of disclosure. Each level says all that the ones before it say.
 * Nothing but what the document lists gets into it.
 */
export function sharedView(source: SharedSource, { owner, level }: SharedFor): SharedView {
  const { scenario, assessment } = source;
  const { id, version, hash } = assessment.knowledge;
  const interfaces = sharedInterfaces(source, owner);
  const view = {
    format: 'nemecys-shared-view/1' as const,
    product: assessment.product,
    knowledge: { id, version, hash },
    scenario: { id: scenario.id, title: scenario.title ?? scenario.id },
    ...{ owner, interfaces },
  };
  // Parsed as one that comes in: what the document does not list is refused, not passed on.
  switch (level) {
    case 'interfaces':
      return SharedView.parse({ ...view, level });
    case 'risks':
      return SharedView.parse({ ...view, level, risks: sharedRisks(source, owner, interfaces) });
    case 'full':
      return SharedView.parse({
        ...{ ...view, level, risks: sharedRisks(source, owner, interfaces) },
        whole: sharedWhole(source),
      });
  }
}
