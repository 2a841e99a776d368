import { List, Stack, Text, Title } from '@mantine/core';
import { type Compliance, type ListedSection, type StatedSection, sectionRules } from '@nemecys/core';
import { useTranslation } from 'react-i18next';
import { useEnglish } from '../../language/english.tsx';
import { Link } from '../../link.tsx';
import { compliancePath } from '../compliance-path.ts';
import type { PanelProps } from '../panel-props.ts';

const shown = 8;

/** The open findings of the rules that look at a section, and of names in it that lead to nothing. */
export function findingsOf({ findings }: Compliance, section: ListedSection | StatedSection): Compliance['findings'] {
  return findings.filter(
    ({ id, rule, decision }) =>
      decision === null &&
      (sectionRules[section].includes(rule) || id.slice(rule.length + 1).startsWith(`${section}.`)),
  );
}

/** What waits for a section: the findings that its entries may settle. */
export function SectionFindings({
  section,
  props: { at, compliance },
}: {
  readonly section: ListedSection | StatedSection;
  readonly props: PanelProps;
}) {
  const { t } = useTranslation('register');
  const english = useEnglish();
  const open = findingsOf(compliance, section);
  return (
    <Stack gap="xs" component="section" aria-labelledby="section-findings">
      <Title order={3} size="h4" id="section-findings">
        {t('findings')}
      </Title>
      <Text size="sm">{t(open.length === 0 ? 'noFinding' : 'findingsAbout')}</Text>
      {open.length > 0 && (
        <List size="sm" lang={english}>
          {open.slice(0, shown).map(({ id, message, advice }) => (
            <List.Item key={id}>{`${message} ${advice}`}</List.Item>
          ))}
        </List>
      )}
      {open.length > 0 && (
        <Text size="sm">
          <Link to={compliancePath(at, 'gaps')} text={t('allFindings', { count: open.length })} />
        </Text>
      )}
    </Stack>
  );
}
