import { Text } from '@mantine/core';
import type { OptionEntry } from '@nemecys/core';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { goTo } from '../../location.ts';
import { useAddressOfShown } from '../place/shown-link.tsx';

const left = 70;
const top = 30;
const step = 74;

/**
 * Options by their places in care burden (across) and harm (up): ranks, not amounts. Each point is a link to its option;
 * those on the Pareto front are circles, the others squares. The table above says the same.
 */
export function ParetoChart({ options }: { readonly options: readonly OptionEntry[] }) {
  const { t } = useTranslation('decision');
  const size = Math.max(2, options.length);
  const [width, height] = [left + size * step + 20, top + size * step + 60];
  const base = top + size * step;
  const across = (place: number) => left + (place - 0.5) * step;
  const up = (place: number) => top + (size - place + 0.5) * step;
  const ticks = Array.from({ length: size }, (_, place) => place + 1);
  return (
    <figure className="pareto">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who cannot use a pointer scrolls it with the arrow keys. */}
      <section className="wide" aria-label={t('pareto.scrolls')} tabIndex={0}>
        <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-label={t('pareto.title')}>
          <rect className="pareto-ground" x={left} y={top} width={size * step} height={size * step} />
          {ticks.map((place) => (
            <g key={place}>
              <text x={across(place)} y={base + 20} textAnchor="middle">
                {place}
              </text>
              <text x={left - 14} y={up(place) + 4} textAnchor="end">
                {place}
              </text>
            </g>
          ))}
          <text x={left + (size * step) / 2} y={base + 46} textAnchor="middle">
            {t('pareto.across')}
          </text>
          <text x={4} y={top - 12}>
            {t('pareto.up')}
          </text>
          {options.map((option, place) => (
            <Point
              key={option.id}
              {...{ option, place, x: across(option.places.care), y: up(option.places.harm) + nudge(options, place) }}
            />
          ))}
        </svg>
      </section>
      <Text component="figcaption" size="sm">
        {t('pareto.how')}
      </Text>
      <ul aria-label={t('pareto.points')}>
        {options.map((option, place) => (
          <li key={option.id}>{t(pointKey(option), pointWords(option, place))}</li>
        ))}
      </ul>
    </figure>
  );
}

/** Options at the same point stand below each other, so that their labels do not cover each other. */
function nudge(options: readonly OptionEntry[], place: number): number {
  const own = options[place]?.places;
  return (
    20 * options.slice(0, place).filter(({ places }) => places.harm === own?.harm && places.care === own.care).length
  );
}

const pointKey = ({ onFront }: OptionEntry) => (onFront ? 'pareto.front' : 'pareto.behind');

function pointWords({ label, places, verdict }: OptionEntry, place: number) {
  return { number: place + 1, label, ...places, verdict: verdict.words };
}

type PointProps = { readonly option: OptionEntry; readonly place: number; readonly x: number; readonly y: number };

function Point({ option, place, x, y }: PointProps) {
  const { t } = useTranslation('decision');
  const address = useAddressOfShown()({ kind: 'option', id: option.id });
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    goTo(address);
  };
  return (
    <a
      className={option.onFront ? 'pareto-front' : 'pareto-behind'}
      href={address}
      onClick={follow}
      aria-label={t(pointKey(option), pointWords(option, place))}
    >
      {/* Large enough to be hit with a finger. */}
      <circle className="pareto-target" cx={x - 8} cy={y} r={16} />
      {option.onFront ? (
        <circle className="pareto-mark" cx={x - 14} cy={y} r={8} />
      ) : (
        <rect className="pareto-mark" x={x - 21} y={y - 7} width={14} height={14} />
      )}
      <text x={x - 1} y={y + 4}>
        {place + 1}
      </text>
    </a>
  );
}
