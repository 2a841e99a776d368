import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { Glance } from '@nemecys/core';
import { useTranslation } from 'react-i18next';
import type { TextEdit } from '../text/edit-text.ts';

type Props = { readonly id: string; readonly glance: Glance; readonly edit: (wanted: TextEdit) => void };

/** The relations and flows of a thing, each to be taken out. */
export function LinksOf({ id, glance, edit }: Props) {
  const { t } = useTranslation('canvas');
  const links = glance.diagram.edges.filter(({ from, to }) => from === id || to === id);
  if (links.length === 0) return null;
  const labelOf = (one: string) => glance.assets.find((asset) => asset.id === one)?.label ?? one;
  return (
    <Stack gap={4}>
      <Title order={3} size="h6">
        {t('links.title')}
      </Title>
      {links.map((link) => {
        const way = link.kind === 'flow' ? t('links.sends', { data: link.label }) : link.label || t('links.network');
        const said = `${labelOf(link.from)} ${way} ${labelOf(link.to)}`;
        const [, is = ''] = link.id.split(' ');
        const take: TextEdit =
          link.kind === 'flow'
            ? { kind: 'remove', ids: [link.id] }
            : { kind: 'unrelate', from: link.from, is, to: link.to };
        return (
          <Group key={link.id} justify="space-between" wrap="nowrap" gap="xs">
            <Text size="xs">{said}</Text>
            <Button
              size="compact-xs"
              variant="default"
              aria-label={t('links.removeThis', { said })}
              onClick={() => edit(take)}
            >
              {t('links.remove')}
            </Button>
          </Group>
        );
      })}
    </Stack>
  );
}
