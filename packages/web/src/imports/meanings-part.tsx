import { Select, Stack, Table, Text, Title } from '@mantine/core';
import { linesInWords } from '@nemecys/core/imports';
import { useTranslation } from 'react-i18next';
import { WideTable } from '../compliance/wide-table.tsx';
import { English } from '../language/english.tsx';

/** Words of a file with what they stand for; open where nothing is chosen and nothing is sure. */
export type Meaning = {
  readonly key: string;
  readonly about: string;
  readonly words: string;
  readonly lines: readonly number[];
  readonly means: string | undefined;
  readonly because: string;
  /** How sure it is, where nobody chose. */
  readonly confidence?: string;
  readonly isNeeded: boolean;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly choose: (means: string) => void;
};

type Props = { readonly title: string; readonly leftOut: string; readonly meanings: readonly Meaning[] };

const most = 200;

/** Lists what words stand for, those that wait for an answer first, each to be chosen. */
export function MeaningsPart({ title, leftOut, meanings }: Props) {
  const { t } = useTranslation('imports');
  if (meanings.length === 0) return null;
  const rank = ({ means, isNeeded }: Meaning) => (means !== undefined ? 2 : isNeeded ? 0 : 1);
  const listed = [...meanings].sort((a, b) => rank(a) - rank(b));
  const open = listed.filter((one) => rank(one) === 0).length;
  return (
    <Stack gap="xs">
      <Title order={3} size="h4">
        {title}
      </Title>
      {open > 0 && <Text size="sm">{t('meanings.open', { count: open })}</Text>}
      <WideTable
        caption={title}
        columns={[t('meanings.words'), t('meanings.rows'), t('meanings.means'), t('meanings.because')]}
      >
        {listed.slice(0, most).map(({ key, about, words, lines, means, because, confidence, options, choose }) => (
          <Table.Tr key={key}>
            <Table.Td className="cell">{t('meanings.said', { about, words })}</Table.Td>
            <Table.Td>{linesInWords(lines)}</Table.Td>
            <Table.Td>
              <Select
                size="xs"
                miw={220}
                aria-label={t('meanings.of', { words })}
                placeholder={t('meanings.choose')}
                searchable
                allowDeselect={false}
                data={[{ value: 'none', label: leftOut }, ...options.map(({ id, label }) => ({ value: id, label }))]}
                value={means ?? null}
                onChange={(value) => value !== null && choose(value)}
              />
            </Table.Td>
            <Table.Td className="cell">
              {confidence !== undefined && `${confidence}: `}
              <English>{because}</English>
            </Table.Td>
          </Table.Tr>
        ))}
      </WideTable>
      {listed.length > most && <Text size="sm">{t('more', { count: listed.length - most })}</Text>}
    </Stack>
  );
}
