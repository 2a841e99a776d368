import { Text } from '@mantine/core';
import type { CaseNode } from '@nemecys/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEnglish } from '../../language/english.tsx';
import { type CaseTree, type Claim, isOpen } from './case-tree.ts';

type Props = {
  readonly id: string;
  readonly tree: CaseTree;
  /** Leaves out what is verified. */
  readonly openOnly: boolean;
  /** How deep it stands; the top and what it rests on are shown unfolded. */
  readonly level: number;
};

/** A claim, unfolded to what it rests on, is read with and is doubted by. What is folded is not on the page. */
export function CaseClaim({ id, tree, openOnly, level }: Props) {
  const [isUnfolded, unfold] = useState(level < 1);
  const english = useEnglish();
  const claim = tree.node(id);
  if (claim === undefined || (claim.kind !== 'goal' && claim.kind !== 'strategy')) return null;
  const below = tree.below(id).filter((node) => !openOnly || node.kind === 'solution' || isOpen(node));
  const beside = tree.beside(id);
  return (
    <li>
      <details open={isUnfolded} onToggle={(event) => unfold(event.currentTarget.open)}>
        <summary>
          <Heading claim={claim} />
        </summary>
        {isUnfolded && (
          <>
            <Text size="sm" lang={english}>
              {claim.because}
            </Text>
            <ul className="case">
              {beside.map((node) => (
                <Beside key={node.id} node={node} />
              ))}
              {below.map((node) =>
                node.kind === 'solution' ? (
                  <Solution key={node.id} node={node} />
                ) : (
                  <CaseClaim key={node.id} id={node.id} {...{ tree, openOnly }} level={level + 1} />
                ),
              )}
            </ul>
          </>
        )}
      </details>
    </li>
  );
}

function Heading({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation('compliance');
  const english = useEnglish();
  return (
    <>
      <span className={`mark mark-${claim.confidence}`}>{t(`confidence.${claim.confidence}`)}</span>{' '}
      <span className={`mark mark-${claim.completeness}`}>{t(`completeness.${claim.completeness}`)}</span>{' '}
      <span lang={english}>
        {claim.mark} {claim.text}
      </span>
    </>
  );
}

function Solution({ node }: { readonly node: Extract<CaseNode, { kind: 'solution' }> }) {
  const { t } = useTranslation('compliance');
  const english = useEnglish();
  return (
    <li>
      <span className={`mark mark-${node.confidence}`}>{t(`confidence.${node.confidence}`)}</span> {t('case.solution')}{' '}
      <span lang={english}>{`${node.mark} ${node.text}: ${node.because}`}</span>
    </li>
  );
}

/** What is no claim: what a claim is read with, what it takes for granted, and what doubts it. */
function Beside({ node }: { readonly node: CaseNode }) {
  const { t } = useTranslation('compliance');
  const english = useEnglish();
  const text = (
    <span lang={english}>
      {node.mark} {node.text}
    </span>
  );
  switch (node.kind) {
    case 'context':
      return (
        <li>
          {t('case.context')} {text}
        </li>
      );
    case 'assumption':
      return (
        <li>
          <span className={`mark mark-${node.standing}`}>{t(`case.assumption.${node.standing}`)}</span> {text}
        </li>
      );
    case 'doubt':
      return (
        <li>
          <span className={`mark mark-${node.answer === null ? 'open' : 'closed'}`}>
            {t(node.answer === null ? 'case.doubt' : 'case.answered')}
          </span>{' '}
          {text} {node.answer !== null && <span lang={english}>{node.answer}</span>}
        </li>
      );
    default:
      return <li>{text}</li>;
  }
}
