import { List, Stack, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { oidcApi } from '../sign-in/oidc-api.ts';
import { OidcButton } from '../sign-in/oidc-button.tsx';

/** The providers that the person signs in with, and the way to connect the one that is set up here. */
export function IdentitiesPart() {
  const { t } = useTranslation('account');
  const [issuers, setIssuers] = useState<readonly string[]>();
  const [isSetUp, setSetUp] = useState(false);
  useEffect(() => {
    // Another part of the page says when the server does not answer.
    oidcApi.identities().then(setIssuers, () => undefined);
    oidcApi.ways().then(
      ({ oidc }) => setSetUp(oidc !== null),
      () => undefined,
    );
  }, []);
  if (issuers === undefined || (!isSetUp && issuers.length === 0)) return null;
  return (
    <Stack component="section" aria-labelledby="identities" align="start">
      <Title order={2} size="h3" id="identities">
        {t('identities.title')}
      </Title>
      <List>
        {issuers.map((issuer) => (
          <List.Item key={issuer}>{issuer}</List.Item>
        ))}
      </List>
      {issuers.length === 0 && <OidcButton label={(provider) => t('identities.connect', { provider })} />}
    </Stack>
  );
}
