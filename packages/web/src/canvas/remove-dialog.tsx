import { Button, Group, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../dialog.tsx';
import type { Falling } from '../text/removal.ts';

type Props = {
  readonly labels: readonly string[];
  readonly falling: readonly Falling[];
  readonly onRemove: () => void;
  readonly onClose: () => void;
};

const shown = 12;

/** Tells what falls away with things before they are removed. */
export function RemoveDialog({ labels, falling, onRemove, onClose }: Props) {
  const { t } = useTranslation('canvas');
  const remove = () => {
    onRemove();
    onClose();
  };
  return (
    <Dialog title={t('remove.title', { count: labels.length, what: labels.slice(0, 3).join(', ') })} onClose={onClose}>
      <Text size="sm">{t(falling.length === 0 ? 'remove.alone' : 'remove.with')}</Text>
      <List size="sm" my="xs">
        {falling.slice(0, shown).map((one) => (
          <List.Item key={JSON.stringify(one)}>
            {one.kind === 'relation' && t('remove.relation', { text: one.text })}
            {one.kind === 'flow' && t('remove.flow', { id: one.id })}
            {one.kind === 'reference' && t('remove.reference', { id: one.id, field: one.field })}
            {one.kind === 'statement' && t('remove.statement', { section: one.section, text: one.text })}
          </List.Item>
        ))}
        {falling.length > shown && <List.Item>{t('remove.more', { count: falling.length - shown })}</List.Item>}
      </List>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button color="red" onClick={remove} data-first>
          {t('remove.do')}
        </Button>
      </Group>
    </Dialog>
  );
}
