import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** How much of a list is shown: the first page, and a page more each time it is asked for. */
export function usePages<T>(items: readonly T[], size: number) {
  const [pages, setPages] = useState(1);
  return { shown: items.slice(0, pages * size), of: items.length, more: () => setPages(pages + 1), size };
}

type Props = Pick<ReturnType<typeof usePages>, 'of' | 'more' | 'size'> & { readonly shown: readonly unknown[] };

/** Says how much of a list is shown, with a button for more where there is more. */
export function More({ shown, of, more, size }: Props) {
  const { t } = useTranslation('panels');
  return (
    <Group>
      <Text size="sm" role="status">
        {t('more.shown', { shown: shown.length, of })}
      </Text>
      {shown.length < of && (
        <Button size="compact-sm" variant="default" onClick={more}>
          {t('more.show', { count: Math.min(size, of - shown.length) })}
        </Button>
      )}
    </Group>
  );
}
