import { Stack, Text, Title } from '@mantine/core';
import type { Refusal } from '@nemecys/server';
import { Link } from '../link.tsx';

const words: Readonly<Record<Refusal, string>> = {
  ended: 'This sign-in was ended already, took too long, or began in another browser. Begin again.',
  unconfirmed: 'The provider did not confirm who you are. Begin again, and tell your administrator if it stays so.',
  unknown:
    'Nobody here has this identity yet. Ask for an invitation link, or sign in with your password and connect it in your account.',
  taken: 'This identity or its e-mail address belongs to another account here. Sign in to that one.',
  invitation: 'The invitation was used before or has expired. Ask for a new one.',
  'no-email': 'The provider shows no verified e-mail address of yours, and an account needs one.',
};

/** Says why a sign-in at the provider came to nothing, and what to do. */
export function RefusedPage({ why }: { readonly why: string }) {
  return (
    <Stack maw={420} mx="auto">
      <Title order={1}>Not signed in</Title>
      <Text role="alert">{words[why as Refusal] ?? words.unconfirmed}</Text>
      <Link to="/" text="Back to the sign-in" />
    </Stack>
  );
}
