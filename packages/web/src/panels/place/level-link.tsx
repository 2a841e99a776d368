import { Anchor } from '@mantine/core';
import { type Assessment, stepLevel, stepWord } from '@nemecys/core';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { goTo } from '../../location.ts';
import { useAddressOfShown } from './shown-link.tsx';

type Props = {
  readonly scales: Assessment['scales'];
  readonly scale: 'risk' | 'likelihood' | 'trust';
  readonly level: string;
  /** The entry in the table of chains that says why. */
  readonly why: string;
  /** What has this level, for those who do not see where it stands. */
  readonly of: string;
};

/** A level in words, coloured where it is one of risk, that leads to why it is so. */
export function LevelLink({ scales, scale, level, why, of }: Props) {
  const { t } = useTranslation('panels');
  const address = useAddressOfShown()({ kind: 'why', id: why });
  const step = stepLevel(scales, scale, level);
  const label = scales[scale][step]?.label ?? level;
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    goTo(address);
  };
  return (
    <Anchor
      href={address}
      onClick={follow}
      inherit
      underline="always"
      className={scale === 'risk' ? `risk risk-${step}` : ''}
      c={scale === 'risk' ? 'var(--risk-text)' : 'var(--mantine-color-text)'}
      aria-label={t(`why.link.${scale}`, { level: stepWord(scales, scale, level), of })}
    >
      {label}
    </Anchor>
  );
}
