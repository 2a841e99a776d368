import { Group, Stack, Table, Text } from '@mantine/core';
import { type Assessment, stepLevel, type ThreatEntry } from '@nemecys/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { WideTable } from '../compliance/wide-table.tsx';
import { indexOf } from './assessment-index.ts';
import { NarrowOrigin, NarrowRisk } from './harms/narrow-harms.tsx';
import { LevelLink } from './place/level-link.tsx';
import { More, usePages } from './place/more.tsx';
import { NarrowText, useNarrow } from './place/narrow-field.tsx';
import { ShownLink } from './place/shown-link.tsx';
import { RiskLevel } from './risk-level.tsx';

/** A line of the ranking: the foremost of its threats, and all of them. */
type Line = { readonly threat: ThreatEntry; readonly threats: readonly ThreatEntry[] };

/** How things go wrong, in the order in which to read it: one line for each mechanism at a thing. */
export function ThreatsPanel({ assessment }: { readonly assessment: Assessment }) {
  const { t } = useTranslation('panels');
  const { narrowed } = useNarrow();
  const index = indexOf(assessment);
  const lines = useMemo(() => linesOf(assessment), [assessment]);
  const lowest = stepLevel(assessment.scales, 'risk', narrowed.level ?? '');
  const words = (narrowed.find ?? '').toLowerCase();
  const fits = (threat: ThreatEntry) =>
    stepLevel(assessment.scales, 'risk', threat.risk) >= lowest &&
    ((narrowed.origin ?? '') === '' ||
      (narrowed.origin === 'security' ? threat.sideEffect : threat.origin === narrowed.origin)) &&
    `${threat.text} ${threat.label}`.toLowerCase().includes(words);
  // What is looked for may be any threat of a line, not only the one that stands for it.
  const listed = lines.filter(({ threats }) => threats.some(fits));
  const pages = usePages(listed, 25);
  return (
    <Stack>
      <Text>{t('threats.intro', { lines: lines.length, count: assessment.threats.length })}</Text>
      <Group align="end">
        <NarrowRisk scales={assessment.scales} />
        <NarrowOrigin />
        <NarrowText name="find" label={t('threats.find')} />
      </Group>
      {listed.length === 0 && <Text>{t('threats.none')}</Text>}
      {listed.length > 0 && (
        <WideTable
          caption={t('threats.table')}
          columns={[t('levels.risk'), t('levels.likelihood'), t('threats.threat'), t('threats.at'), t('harms.origin')]}
        >
          {pages.shown.map(({ threat, threats }) => (
            <Table.Tr key={threat.id}>
              <Table.Td>
                <RiskLevel scales={assessment.scales} id={threat.risk} />
              </Table.Td>
              <Table.Td>
                <LevelLink
                  scales={assessment.scales}
                  {...{ scale: 'likelihood', level: threat.likelihood, why: threat.id, of: threat.label }}
                />
              </Table.Td>
              <Table.Td className="cell">
                <ShownLink to={{ kind: 'threat', id: threat.id }} text={threat.text || threat.label} />
                {threats.length > 1 && <Text size="sm">{t('threats.alike', { count: threats.length - 1 })}</Text>}
              </Table.Td>
              <Table.Td>{placesOf(threat, index.assetLabel)}</Table.Td>
              <Table.Td>
                {threat.sideEffect ? t('origins.security') : threat.origin !== null && t(`origins.${threat.origin}`)}
              </Table.Td>
            </Table.Tr>
          ))}
        </WideTable>
      )}
      <More {...pages} />
    </Stack>
  );
}

/** The ranked lines with their foremost threats. */
function linesOf(assessment: Assessment): readonly Line[] {
  const { threat } = indexOf(assessment);
  return assessment.ranking.lines.flatMap((line) => {
    const threats = line.threats.flatMap((id) => threat(id) ?? []);
    const [foremost] = threats;
    return foremost === undefined ? [] : [{ threat: foremost, threats }];
  });
}

function placesOf({ roles }: ThreatEntry, label: (id: string) => string): string {
  const assets = [...new Set(roles.flatMap(({ assets }) => assets))];
  const names = assets.slice(0, 3).map(label).join(', ');
  return assets.length > 3 ? `${names} …` : names;
}
