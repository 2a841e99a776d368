import './register.css';
import { Stack, Table, Text, Title } from '@mantine/core';
import {
  entriesOf,
  isListed,
  isStated,
  type ListedSection,
  type RecordRegister,
  type StatedSection,
  statementOf,
} from '@nemecys/core';
import { useTranslation } from 'react-i18next';
import { Link } from '../../link.tsx';
import { compliancePath } from '../compliance-path.ts';
import type { PanelProps } from '../panel-props.ts';
import { WideTable } from '../wide-table.tsx';
import { RegisterFile } from './register-file.tsx';
import { SectionEntries } from './section-entries.tsx';
import { findingsOf, SectionFindings } from './section-findings.tsx';
import { SectionStatement } from './section-statement.tsx';

type Section = ListedSection | StatedSection;

/** In the order in which they come up on the way to a release. */
const sections = [
  ...(['product', 'methods', 'outOfScope', 'omittedViews', 'flows', 'multiPatient', 'dismissedThreats'] as const),
  ...(['controls', 'safetyReviews', 'bill', 'vulnerabilities', 'testFindings', 'anomalies'] as const),
  ...(['conditions', 'parties', 'duties', 'labels', 'mds2', 'standards', 'conformity', 'defeaters'] as const),
  ...(['plan', 'monitoring', 'cases'] as const),
] satisfies readonly Section[];

/** The register: every section with what it says, or one of them to be edited; and the register as a file. */
export function RegisterPanel(props: PanelProps) {
  const section = sections.find((one) => one === props.item);
  return section === undefined ? <Overview {...props} /> : <Section key={section} {...{ section, props }} />;
}

function Overview(props: PanelProps) {
  const { t } = useTranslation('register');
  const { at, held, compliance } = props;
  return (
    <Stack>
      <Text size="sm">{t('about')}</Text>
      <WideTable
        caption={t('sections')}
        columns={[t('column.section'), t('column.holds'), t('column.says'), t('column.open')]}
      >
        {sections.map((section) => (
          <Table.Tr key={section}>
            <Table.Th scope="row" className="text">
              <Link to={compliancePath(at, 'register', section)} text={t(`section.${section}.title`)} />
            </Table.Th>
            <Table.Td className="text">{t(`section.${section}.about`)}</Table.Td>
            <Table.Td>
              <Says {...{ section }} register={held.open.register} />
            </Table.Td>
            <Table.Td>{findingsOf(compliance, section).length}</Table.Td>
          </Table.Tr>
        ))}
      </WideTable>
      <Text size="sm">
        {t('elsewhere')} <Link to={compliancePath(at, 'scope')} text={t('ofScope')} />{' '}
        <Link to={compliancePath(at, 'evidence')} text={t('ofEvidence')} />{' '}
        <Link to={compliancePath(at, 'gaps')} text={t('ofDecisions')} />{' '}
        <Link to={compliancePath(at, 'handover')} text={t('ofTransfers')} />
      </Text>
      <RegisterFile {...props} />
    </Stack>
  );
}

function Says({ section, register }: { readonly section: Section; readonly register: RecordRegister }) {
  const { t } = useTranslation('register');
  const count = isListed(section) ? entriesOf(register, section).length : 0;
  if (count > 0) return t('count', { count });
  const isSaid = isStated(section) && statementOf(register, section) !== undefined;
  return t(!isSaid ? 'nothing' : isListed(section) ? 'statedNone' : 'stated');
}

function Section({ section, props }: { readonly section: Section; readonly props: PanelProps }) {
  const { t } = useTranslation('register');
  return (
    <Stack>
      <Link to={compliancePath(props.at, 'register')} text={t('all')} />
      <div>
        <Title order={2} size="h3">
          {t(`section.${section}.title`)}
        </Title>
        <Text size="sm">{t(`section.${section}.about`)}</Text>
      </div>
      {isStated(section) && <SectionStatement {...{ section, props }} />}
      {isListed(section) && <SectionEntries {...{ section, props }} />}
      <SectionFindings {...{ section, props }} />
    </Stack>
  );
}
