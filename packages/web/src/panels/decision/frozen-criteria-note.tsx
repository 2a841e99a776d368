import { Group, Text } from '@mantine/core';
import { stepWord } from '@nemecys/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../language/use-formats.ts';
import { DownloadButton } from './download-button.tsx';
import type { FrozenFor } from './use-decide.ts';

/** The criteria as they were frozen, whether anything had been judged before, and the hash that tells them apart. */
export function FrozenCriteriaNote({ frozen, scales, at, isAfterDecision }: Omit<FrozenFor, 'choice'>) {
  const { t } = useTranslation('decision');
  const { moment } = useFormats();
  const { criteria, hash } = frozen;
  const title = t(isAfterDecision ? 'frozen.again' : 'frozen.title');
  return (
    <section aria-label={title}>
      <Text fw={600}>{title}</Text>
      <Text size="sm">{t('frozen.at', { moment: moment(at) })}</Text>
      <Text size="sm">
        {t('frozen.what', { role: t(`roles.${criteria.role}`), grade: t(`grades.${criteria.minimumGrade}`) })}{' '}
        {criteria.accepted
          .map(({ kind, risk }) => `${t(`kinds.${kind}`)}: ${stepWord(scales, 'risk', risk)}`)
          .join('; ')}
        .
      </Text>
      <Group gap="xs">
        <Text size="sm" className="hash">
          SHA-256 <code>{hash}</code>
        </Text>
        <DownloadButton
          text={t('frozen.download')}
          file={{ name: `${criteria.scenario}-criteria.json`, type: 'application/json' }}
          make={async () => `${JSON.stringify(frozen, null, 2)}\n`}
        />
      </Group>
    </section>
  );
}
