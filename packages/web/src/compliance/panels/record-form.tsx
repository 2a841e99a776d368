import {
  Alert,
  Button,
  FileInput,
  Group,
  MultiSelect,
  NativeSelect,
  Radio,
  Stack,
  TextInput,
  Title,
} from '@mantine/core';
import { Artefact, artefactLabels, type EvidenceRecord, TestKind } from '@nemecys/core';
import { type FormEvent, useRef, useState } from 'react';
import type { Refused } from '../../api.ts';
import { goTo } from '../../location.ts';
import { complianceApi } from '../compliance-api.ts';
import { compliancePath } from '../compliance-path.ts';
import type { PanelProps } from '../panel-props.ts';
import { draftOf, type RecordDraft, recordOf, type Subject } from '../record-draft.ts';
import { useFocusFirst } from '../use-focus-first.ts';

type Props = {
  readonly props: PanelProps;
  /** The record that is changed; none makes a new one. */
  readonly edited: EvidenceRecord | undefined;
  readonly artefact: Artefact | '';
  readonly onDone: () => void;
};

/** Attaches a file that shows something, with what it is, whose it is, how long it holds and what it speaks of. */
export function RecordForm({ props, edited, artefact, onDone }: Props) {
  const { at, compliance, held, act } = props;
  const [draft, setDraft] = useState<RecordDraft>(() => draftOf(artefact, edited));
  const [file, setFile] = useState<File | null>(null);
  const [fault, setFault] = useState('');
  const form = useRef<HTMLFormElement>(null);
  useFocusFirst(form);
  const change = (part: Partial<RecordDraft>) => setDraft({ ...draft, ...part });
  const close = () => {
    onDone();
    goTo(compliancePath(at, 'evidence'));
  };
  const save = async () => {
    const kept = file === null ? edited : await attached(file);
    if (kept === undefined) throw new Error('Choose the file that shows it.');
    const ids = held.open.register.records.map(({ id }) => id);
    const record = recordOf(draft, { before: edited, compliance, file: kept, ids });
    const message = `${edited === undefined ? 'Attached' : 'Changed'}: ${record.title}`;
    if (!(await act.edit({ kind: 'put-record', record }, message))) return;
    act.refresh();
    close();
  };
  const attached = async (chosen: File) => {
    const { sha256, name } = await complianceApi.attach(at, chosen);
    return { sha256, file: name };
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save().catch((thrown: Refused) => setFault(thrown.message));
  };
  return (
    <form ref={form} onSubmit={submit} aria-label="Evidence">
      <Stack gap="xs" maw={640}>
        <Title order={3} size="h4">
          {edited === undefined ? 'Attach evidence' : `Change: ${edited.title}`}
        </Title>
        <TextInput
          label="What it is called"
          required
          value={draft.title}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
        <NativeSelect
          label="Which artefact it is"
          required
          value={draft.artefact}
          onChange={(event) => change({ artefact: event.currentTarget.value as Artefact | '' })}
          data={[
            { value: '', label: 'Choose one' },
            ...Artefact.options.map((value) => ({ value, label: `${artefactLabels[value]} (${value})` })),
          ]}
        />
        <FileInput
          label="File"
          description={
            edited === undefined
              ? 'Up to 10 MB; it is kept for good'
              : 'Only where another one takes its place; up to 10 MB'
          }
          placeholder="Choose a file"
          required={edited === undefined}
          value={file}
          onChange={setFile}
        />
        <TextInput
          label="Owner"
          description="Who answers for it"
          required
          value={draft.owner}
          onChange={(event) => change({ owner: event.currentTarget.value })}
        />
        <TextInput
          label="Valid until"
          description="Leave it empty where it has no last day; after it the record is stale"
          type="date"
          value={draft.validUntil}
          onChange={(event) => change({ validUntil: event.currentTarget.value })}
        />
        <Radio.Group
          label="What it speaks of"
          description="When that changes the record is stale, and says so"
          value={draft.subject}
          onChange={(value) => change({ subject: value as Subject })}
        >
          <Stack gap="xs" mt={6}>
            <Radio value="whole" label={`The whole model, as it is in version ${held.version.version}`} />
            <Radio value="parts" label="Parts of the model" />
            <Radio value="nothing" label="Nothing in the model" />
          </Stack>
        </Radio.Group>
        {draft.subject === 'parts' && (
          <MultiSelect
            label="Parts of the model"
            required
            searchable
            value={[...draft.parts]}
            onChange={(parts) => change({ parts })}
            data={compliance.parts.map(({ path }) => path)}
          />
        )}
        <MultiSelect
          label="Controls that it shows to work"
          searchable
          value={[...draft.shows]}
          onChange={(shows) => change({ shows })}
          data={controlsOf(props)}
        />
        {draft.artefact === 'TST' && <TestFields {...{ draft, change, props }} />}
        {fault !== '' && <Alert color="red">{fault}</Alert>}
        <Group>
          <Button type="submit">{edited === undefined ? 'Attach it' : 'Save the record'}</Button>
          <Button variant="default" onClick={close}>
            Leave it
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

type TestProps = {
  readonly draft: RecordDraft;
  readonly change: (part: Partial<RecordDraft>) => void;
  readonly props: PanelProps;
};

function TestFields({ draft, change, props }: TestProps) {
  return (
    <>
      <NativeSelect
        label="What kind of test it was"
        value={draft.test}
        onChange={(event) => change({ test: event.currentTarget.value as TestKind | '' })}
        data={[{ value: '', label: 'Not stated' }, ...TestKind.options.map((value) => ({ value, label: value }))]}
      />
      <TextInput
        label="Build that was tested"
        value={draft.build}
        onChange={(event) => change({ build: event.currentTarget.value })}
      />
      <MultiSelect
        label="Assets and flows that were in its scope"
        searchable
        value={[...draft.covers]}
        onChange={(covers) => change({ covers })}
        data={elementsOf(props)}
      />
    </>
  );
}

function controlsOf({ compliance }: PanelProps) {
  return compliance.trace.nodes
    .filter(({ kind }) => kind === 'control')
    .map(({ of, label }) => ({ value: of, label: `${label} (${of})` }));
}

function elementsOf({ compliance }: PanelProps): string[] {
  return compliance.parts.flatMap(({ path }) => {
    const [section, id] = path.split('.');
    return id !== undefined && (section === 'assets' || section === 'flows') ? [id] : [];
  });
}
