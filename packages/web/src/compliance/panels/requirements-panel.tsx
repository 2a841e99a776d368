import { Button, Group, NativeSelect, Stack, Table, Text, TextInput } from '@mantine/core';
import { RequirementCoverage, type RequirementStanding } from '@nemecys/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEnglish } from '../../language/english.tsx';
import { Link } from '../../link.tsx';
import { goTo } from '../../location.ts';
import { compliancePath } from '../compliance-path.ts';
import { Coverage } from '../coverage.tsx';
import type { PanelProps } from '../panel-props.ts';
import { WideTable } from '../wide-table.tsx';
import { RequirementDetail } from './requirement-detail.tsx';

/** Which requirements are listed: of a document, of a coverage, or all. */
type Choice = { readonly document: string; readonly coverage: string };

const step = 60;

/** The requirements by document and coverage, and one of them with its trace. */
export function RequirementsPanel(props: PanelProps) {
  const { compliance, item } = props;
  const requirement = compliance.requirements.find(({ id }) => id === item);
  if (requirement !== undefined) return <RequirementDetail {...{ requirement, props }} />;
  return <RequirementList key={item} props={props} choice={choiceOf(item)} />;
}

function choiceOf(item: string): Choice {
  const [mark, document = '', coverage = ''] = item.split(':');
  return mark === 'in' ? { document, coverage } : { document: '', coverage: '' };
}

type ListProps = { readonly props: PanelProps; readonly choice: Choice };

function RequirementList({ props: { at, compliance }, choice }: ListProps) {
  const { t } = useTranslation('compliance');
  const english = useEnglish();
  const [words, setWords] = useState('');
  const [most, setMost] = useState(step);
  const choose = ({ document, coverage }: Choice) =>
    goTo(compliancePath(at, 'requirements', `in:${document}:${coverage}`));
  const found = compliance.requirements.filter((one) => fits(one, choice) && mentions(one, words));
  return (
    <Stack>
      <Group align="end">
        <NativeSelect
          label={t('column.document')}
          value={choice.document}
          onChange={(event) => choose({ ...choice, document: event.currentTarget.value })}
        >
          <option value="">{t('requirements.allDocuments')}</option>
          {compliance.documents.map(({ id, title }) => (
            <option key={id} value={id} lang={english}>
              {title}
            </option>
          ))}
        </NativeSelect>
        <NativeSelect
          label={t('column.coverage')}
          value={choice.coverage}
          onChange={(event) => choose({ ...choice, coverage: event.currentTarget.value })}
          data={[
            { value: '', label: t('requirements.mayApply') },
            ...RequirementCoverage.options.map((value) => ({ value, label: t(`coverage.${value}`) })),
          ]}
        />
        <TextInput
          label={t('requirements.words')}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      </Group>
      <Text size="sm" role="status">
        {found.length === 0 ? t('requirements.none') : t('requirements.found', { count: found.length })}
      </Text>
      {found.length > 0 && (
        <WideTable
          caption={t('places.requirements')}
          columns={[t('column.requirement'), t('column.asks'), t('column.coverage'), t('column.because')]}
        >
          {found.slice(0, most).map(({ id, clause, obligation, coverage, because }) => (
            <Table.Tr key={id}>
              <Table.Td lang={english}>
                <Link to={compliancePath(at, 'requirements', id)} text={id} />
                <br />
                {clause}
              </Table.Td>
              <Table.Td className="text" lang={english}>
                {obligation}
              </Table.Td>
              <Table.Td>
                <Coverage of={coverage} />
              </Table.Td>
              <Table.Td className="text" lang={english}>
                {because}
              </Table.Td>
            </Table.Tr>
          ))}
        </WideTable>
      )}
      {found.length > most && (
        <Button variant="default" onClick={() => setMost(most + step)}>
          {t('requirements.more', { count: Math.min(step, found.length - most) })}
        </Button>
      )}
    </Stack>
  );
}

function fits({ document, coverage }: RequirementStanding, choice: Choice): boolean {
  if (choice.document !== '' && document !== choice.document) return false;
  return choice.coverage === '' ? coverage !== 'not-applicable' : coverage === choice.coverage;
}

function mentions({ id, clause, obligation }: RequirementStanding, words: string): boolean {
  const text = `${id} ${clause} ${obligation}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word));
}
