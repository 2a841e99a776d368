import { Stack, Text } from '@mantine/core';
import type { Refusal } from '@nemecys/server';
import { useTranslation } from 'react-i18next';
import { Link } from '../link.tsx';
import { PageTitle } from '../page-title.tsx';

/** Says why a sign-in at the provider came to nothing, and what to do. */
export function RefusedPage({ why }: { readonly why: string }) {
  const { t, i18n } = useTranslation('signIn');
  const known = i18n.exists(`refused.${why}`, { ns: 'signIn' });
  return (
    <Stack maw={420} mx="auto">
      <PageTitle title={t('refused.title')} />
      <Text role="alert">{t(`refused.${known ? (why as Refusal) : 'unconfirmed'}`)}</Text>
      <Link to="/" text={t('refused.back')} />
    </Stack>
  );
}
