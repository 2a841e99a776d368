import { Button, Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

/** Something that can be taken over or not. */
export type Pick = { readonly id: string; readonly label: string; readonly note?: string; readonly isFixed?: boolean };

type Props = {
  readonly title: string;
  readonly picks: readonly Pick[];
  readonly isPicked: (id: string) => boolean;
  readonly onPick: (ids: readonly string[], picked: 'picked' | 'left') => void;
};

/** As many as can be looked through; the others are taken like those that nobody unticks. */
const most = 200;

/** A list of changes, each with a box to take it or leave it; nothing where there is none. */
export function PicksPart({ title, picks, isPicked, onPick }: Props) {
  const { t } = useTranslation('imports');
  const heading = useId();
  if (picks.length === 0) return null;
  const free = picks.filter(({ isFixed }) => isFixed !== true).map(({ id }) => id);
  return (
    <section aria-labelledby={heading}>
      <Stack gap="xs">
        <Group>
          <Title order={3} size="h4" id={heading}>
            {title}
          </Title>
          {free.length > 1 && (
            <>
              <Button size="xs" variant="default" onClick={() => onPick(free, 'picked')}>
                {t('picks.all')}
              </Button>
              <Button size="xs" variant="default" onClick={() => onPick(free, 'left')}>
                {t('picks.none')}
              </Button>
            </>
          )}
        </Group>
        {picks.slice(0, most).map(({ id, label, note, isFixed = false }) => (
          <Checkbox
            key={id}
            size="sm"
            mih={26}
            label={label}
            description={note}
            disabled={isFixed}
            checked={!isFixed && isPicked(id)}
            onChange={(event) => onPick([id], event.currentTarget.checked ? 'picked' : 'left')}
          />
        ))}
        {picks.length > most && <Text size="sm">{t('picks.more', { count: picks.length - most })}</Text>}
      </Stack>
    </section>
  );
}

/** Ids without some, or with them. */
export function toggled(now: ReadonlySet<string>, ids: readonly string[], isIn: 'in' | 'out'): ReadonlySet<string> {
  const next = new Set(now);
  for (const id of ids) {
    if (isIn === 'in') next.add(id);
    else next.delete(id);
  }
  return next;
}
