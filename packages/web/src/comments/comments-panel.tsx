import { Group, Select, Stack, Switch, Text } from '@mantine/core';
import type { Assessment, Glance } from '@nemecys/core';
import { useState } from 'react';
import { CommentForm } from './comment-form.tsx';
import { ThreadCard } from './thread-card.tsx';
import { type Subject, useThreadsOfPage } from './use-threads.ts';

type Props = { readonly glance: Glance | undefined; readonly assessment: Assessment | undefined };

const kindWords: Readonly<Record<Subject['kind'], string>> = {
  scenario: 'The scenario',
  version: 'Version',
  element: 'Element',
  harm: 'Harm',
  threat: 'Threat',
  verdict: 'Verdict on option',
};

/** Everything that was said about the scenario and its parts; elements are commented on here, by their names. */
export function CommentsPanel({ glance, assessment }: Props) {
  const page = useThreadsOfPage();
  const [element, setElement] = useState<string | null>(null);
  const [all, setAll] = useState(false);
  if (page === undefined) return null;
  const shown = page.threads.filter(({ resolved }) => all || resolved === null);
  const settled = page.threads.length - page.threads.filter(({ resolved }) => resolved === null).length;
  const elements = glance?.assets ?? [];
  const subject: Subject = element === null ? { kind: 'scenario', id: 'scenario' } : { kind: 'element', id: element };
  return (
    <Stack>
      {page.fault !== '' && <Text role="alert">{page.fault}</Text>}
      {page.mayWrite && (
        <Group align="end">
          <Select
            label="About"
            placeholder="The whole scenario"
            clearable
            searchable
            data={elements.map(({ id, label }) => ({ value: id, label: `${label} (${id})` }))}
            value={element}
            onChange={setElement}
            comboboxProps={{ withinPortal: false }}
          />
          <CommentForm label="What you have to say" act="Comment" send={(text) => page.begin(subject, text)} />
        </Group>
      )}
      {settled > 0 && (
        <Switch
          label={`Also those that are resolved (${settled})`}
          checked={all}
          onChange={(event) => setAll(event.currentTarget.checked)}
        />
      )}
      {shown.length === 0 && (
        <Text>Nothing open was said. Comments can be made beside every harm, verdict and version too.</Text>
      )}
      {shown.map((thread) => (
        <ThreadCard key={thread.id} {...{ thread, page }} title={titleOf(thread.subject, { glance, assessment })} />
      ))}
    </Stack>
  );
}

/** What a thread is about, as people call it; its id where the scenario has it no longer. */
function titleOf({ kind, id }: Subject, { glance, assessment }: Props): string {
  const name = (): string => {
    switch (kind) {
      case 'scenario':
        return '';
      case 'version':
      case 'verdict':
        return id;
      case 'element':
        return glance?.assets.find((asset) => asset.id === id)?.label ?? `${id} (no longer in the text)`;
      case 'harm': {
        const harm = assessment?.harms.find((one) => one.id === id);
        return harm === undefined ? id : `${harm.label}: ${harm.assetLabel}`;
      }
      case 'threat':
        return assessment?.threats.find((one) => one.id === id)?.text ?? id;
    }
  };
  return `${kindWords[kind]} ${name()}`.trim();
}
