import { Alert, Button, Code, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Clash } from './use-draft.ts';

type Props = { readonly clash: Clash; readonly keepMine: () => void; readonly takeTheirs: () => void };

const shown = 10;

/** Shows what two people wrote into the same lines, and lets the one who came second settle it. */
export function ClashAlert({ clash: { version, clashes }, keepMine, takeTheirs }: Props) {
  const { t } = useTranslation('pages');
  return (
    <Alert color="red" title={t('clash.title', { version })}>
      <Stack gap="xs">
        {clashes.slice(0, shown).map(({ line, mine, theirs }) => (
          <Group key={line} align="start" grow>
            <Lines whose={t('clash.theirs')} text={theirs} />
            <Lines whose={t('clash.yours')} text={mine} />
          </Group>
        ))}
        {clashes.length > shown && <Text size="sm">{t('clash.more', { count: clashes.length - shown })}</Text>}
        {clashes.length === 0 && <Text size="sm">{t('clash.throughout')}</Text>}
        <Text size="sm">{t('clash.about')}</Text>
        <Group>
          <Button variant="default" onClick={keepMine}>
            {t('clash.keepMine')}
          </Button>
          <Button variant="default" onClick={takeTheirs}>
            {t('clash.takeTheirs')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}

function Lines({ whose, text }: { readonly whose: string; readonly text: string }) {
  const { t } = useTranslation('pages');
  return (
    <div>
      <Text size="sm" fw={600}>
        {whose}
      </Text>
      <Code block>{text === '' ? t('clash.removed') : text}</Code>
    </div>
  );
}
