import { AppShell, Box, Button, Group, Text, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import type { SignedIn } from '@nemecys/server';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, Refused } from './api.ts';
import { LanguageChoice } from './language/language-choice.tsx';
import { Link } from './link.tsx';
import { goTo, usePath } from './location.ts';
import { JoinWorkspacePage } from './members/join-workspace-page.tsx';
import { MembersPage } from './members/members-page.tsx';
import { JoinPage } from './pages/join-page.tsx';
import { ListPage } from './pages/list-page.tsx';
import { SignInPage } from './pages/sign-in-page.tsx';
import { type Told, told } from './refusal.tsx';
import { TakeSharePage } from './sharing/take-share-page.tsx';
import { RefusedPage } from './sign-in/refused-page.tsx';

// Each in a file of its own: who works on one does not load what the other needs.
const ScenarioPage = lazy(() => import('./pages/scenario-page.tsx').then((page) => ({ default: page.ScenarioPage })));
const ReceivedPage = lazy(() => import('./sharing/received-page.tsx').then((page) => ({ default: page.ReceivedPage })));
const AccountPage = lazy(() => import('./account/account-page.tsx').then((page) => ({ default: page.AccountPage })));
const CompliancePage = lazy(() =>
  import('./compliance/compliance-page.tsx').then((page) => ({ default: page.CompliancePage })),
);

/** The whole workbench: which page, for whom. */
export function Workbench() {
  const { t } = useTranslation();
  const path = usePath();
  const [person, setPerson] = useState<SignedIn | 'nobody'>();
  const [fault, setFault] = useState<Told>('');
  const refresh = useCallback(() => {
    api.whoAmI().then(setPerson, (thrown) => {
      if (thrown instanceof Refused && thrown.status === 401) setPerson('nobody');
      else setFault(told(thrown));
    });
  }, []);
  useEffect(refresh, [refresh]);
  const signOut = () => {
    api.signOut().finally(() => {
      setPerson('nobody');
      goTo('/');
    });
  };
  return (
    <AppShell header={{ height: { base: 92, xs: 52 } }} padding="md">
      <AppShell.Header>
        <Group h="100%" px="md" gap="sm" justify="flex-end" align="center">
          <Box mr="auto">
            <Link to="/" text={t('home')} />
          </Box>
          {typeof person === 'object' && (
            <Text component="div" maw={{ base: 220, sm: 320 }} truncate>
              <Link to="/account" text={person.name} />
            </Text>
          )}
          <Group gap="sm" wrap="nowrap">
            <LanguageChoice />
            <ThemeButton />
            {typeof person === 'object' && (
              <Button size="xs" variant="default" onClick={signOut}>
                {t('signOut')}
              </Button>
            )}
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Main>
        {fault !== '' && <Text role="alert">{fault}</Text>}
        <Suspense fallback={<Text role="status">{t('loading')}</Text>}>
          {person !== undefined && <Page path={path} person={person} onSignedIn={refresh} />}
        </Suspense>
      </AppShell.Main>
    </AppShell>
  );
}

type PageProps = { readonly path: string; readonly person: SignedIn | 'nobody'; readonly onSignedIn: () => void };

function Page({ path, person, onSignedIn }: PageProps) {
  const { t } = useTranslation();
  if (path === '/join') {
    if (person === 'nobody') return <JoinPage onJoined={onSignedIn} />;
    return <JoinWorkspacePage name={person.name} onJoined={onSignedIn} />;
  }
  if (path.startsWith('/sign-in-refused/')) return <RefusedPage why={path.split('/')[2] ?? ''} />;
  if (person === 'nobody') return <SignInPage onSignedIn={onSignedIn} />;
  if (path === '/shared') return <TakeSharePage workspaces={person.workspaces} />;
  if (path === '/account') return <AccountPage person={person} />;
  const [, kind = '', workspace = '', id = '', part = ''] = path.split('/');
  const [first] = person.workspaces;
  if (first === undefined) return <Text>{t('noWorkspace')}</Text>;
  const membership = person.workspaces.find((one) => one.id === workspace);
  if (kind === 'scenarios' && membership !== undefined && id !== '') {
    const OfScenario = part === 'compliance' ? CompliancePage : ScenarioPage;
    return <OfScenario key={`${workspace}/${id}`} {...{ workspace, id }} role={membership.role} />;
  }
  if (kind === 'received' && membership !== undefined && id !== '') {
    return <ReceivedPage key={`${workspace}/${id}`} {...{ workspace, id }} role={membership.role} />;
  }
  const shown = membership ?? first;
  if (kind === 'members' && shown.role === 'administrator') return <MembersPage workspace={shown.id} />;
  return <ListPage key={shown.id} workspace={shown} workspaces={person.workspaces} onAdded={onSignedIn} />;
}

function ThemeButton() {
  const { t } = useTranslation();
  const { setColorScheme } = useMantineColorScheme();
  const other = useComputedColorScheme('light') === 'dark' ? 'light' : 'dark';
  return (
    <Button size="xs" variant="default" onClick={() => setColorScheme(other)}>
      {t(other === 'dark' ? 'darkTheme' : 'lightTheme')}
    </Button>
  );
}
