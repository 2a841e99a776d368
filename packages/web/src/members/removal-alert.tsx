import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

type Props = {
  readonly workspace: string;
  readonly name: string;
  readonly onRemove: () => void;
  readonly onKeep: () => void;
};

/** Asks once more before somebody loses a workspace, and says what they lose. */
export function RemovalAlert({ workspace, name, onRemove, onKeep }: Props) {
  const { t } = useTranslation('members');
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  return (
    <Alert color="red" title={t('remove.ask', { name, workspace })}>
      <Stack gap="xs">
        <Text size="sm">{t('remove.about')}</Text>
        <Group>
          <Button ref={keep} variant="default" onClick={onKeep}>
            {t('remove.keep')}
          </Button>
          <Button color="red" onClick={onRemove}>
            {t('remove.act')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
