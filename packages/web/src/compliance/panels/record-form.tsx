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
import { useTranslation } from 'react-i18next';
import { English, useEnglish } from '../../language/english.tsx';
import { goTo } from '../../location.ts';
import { type Told, told } from '../../refusal.tsx';
import { complianceApi } from '../compliance-api.ts';
import { compliancePath } from '../compliance-path.ts';
import type { PanelProps } from '../panel-props.ts';
import { draftOf, type RecordDraft, recordOf, type Subject } from '../record-draft.ts';
import { useEditFrom } from '../use-edit-from.ts';
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
  const { t } = useTranslation('compliance');
  const english = useEnglish();
  const { at, compliance, held, act } = props;
  const [draft, setDraft] = useState<RecordDraft>(() => draftOf(artefact, edited));
  const [file, setFile] = useState<File | null>(null);
  const [fault, setFault] = useState<Told>('');
  const form = useRef<HTMLFormElement>(null);
  const edit = useEditFrom(props);
  useFocusFirst(form);
  const change = (part: Partial<RecordDraft>) => setDraft({ ...draft, ...part });
  const close = () => {
    onDone();
    goTo(compliancePath(at, 'evidence'));
  };
  const save = async () => {
    const kept = file === null ? edited : await attached(file);
    if (kept === undefined) return setFault(t('recordForm.fileNeeded'));
    const ids = held.open.register.records.map(({ id }) => id);
    const record = recordOf(draft, { before: edited, compliance, file: kept, ids });
    const message = t(edited === undefined ? 'recordForm.attached' : 'recordForm.changed', { record: record.title });
    if (!(await edit({ kind: 'put-record', record }, message))) return;
    act.refresh();
    close();
  };
  const attached = async (chosen: File) => {
    const { sha256, name } = await complianceApi.attach(at, chosen);
    return { sha256, file: name };
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save().catch((thrown) => setFault(told(thrown)));
  };
  return (
    <form ref={form} onSubmit={submit} aria-label={t('recordForm.label')}>
      <Stack gap="xs" maw={640}>
        <Title order={3} size="h4">
          {edited === undefined ? t('recordForm.new') : t('recordForm.change', { record: edited.title })}
        </Title>
        <TextInput
          label={t('recordForm.title')}
          required
          value={draft.title}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('recordForm.artefact')}
          required
          value={draft.artefact}
          onChange={(event) => change({ artefact: event.currentTarget.value as Artefact | '' })}
        >
          <option value="">{t('recordForm.chooseArtefact')}</option>
          {Artefact.options.map((value) => (
            <option key={value} value={value} lang={english}>
              {`${artefactLabels[value]} (${value})`}
            </option>
          ))}
        </NativeSelect>
        <FileInput
          label={t('recordForm.file')}
          description={t(edited === undefined ? 'recordForm.fileNew' : 'recordForm.fileOther')}
          placeholder={t('recordForm.chooseFile')}
          required={edited === undefined}
          value={file}
          onChange={setFile}
        />
        <TextInput
          label={t('recordForm.owner')}
          description={t('recordForm.ownerAbout')}
          required
          value={draft.owner}
          onChange={(event) => change({ owner: event.currentTarget.value })}
        />
        <TextInput
          label={t('recordForm.validUntil')}
          description={t('recordForm.validUntilAbout')}
          type="date"
          value={draft.validUntil}
          onChange={(event) => change({ validUntil: event.currentTarget.value })}
        />
        <Radio.Group
          label={t('recordForm.subject')}
          description={t('recordForm.subjectAbout')}
          value={draft.subject}
          onChange={(value) => change({ subject: value as Subject })}
        >
          <Stack gap="xs" mt={6}>
            <Radio value="whole" label={t('recordForm.whole', { version: held.version.version })} />
            <Radio value="parts" label={t('recordForm.parts')} />
            <Radio value="nothing" label={t('recordForm.nothing')} />
          </Stack>
        </Radio.Group>
        {draft.subject === 'parts' && (
          <MultiSelect
            label={t('recordForm.parts')}
            required
            searchable
            value={[...draft.parts]}
            onChange={(parts) => change({ parts })}
            data={compliance.parts.map(({ path }) => path)}
          />
        )}
        <MultiSelect
          label={t('recordForm.shows')}
          searchable
          value={[...draft.shows]}
          onChange={(shows) => change({ shows })}
          data={controlsOf(props)}
          renderOption={({ option }) => <English>{option.label}</English>}
        />
        {draft.artefact === 'TST' && <TestFields {...{ draft, change, props }} />}
        {fault !== '' && <Alert color="red">{fault}</Alert>}
        <Group>
          <Button type="submit">{t(edited === undefined ? 'recordForm.attachIt' : 'recordForm.save')}</Button>
          <Button variant="default" onClick={close}>
            {t('recordForm.leave')}
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
  const { t } = useTranslation('compliance');
  return (
    <>
      <NativeSelect
        label={t('recordForm.test')}
        value={draft.test}
        onChange={(event) => change({ test: event.currentTarget.value as TestKind | '' })}
        data={[
          { value: '', label: t('recordForm.notStated') },
          ...TestKind.options.map((value) => ({ value, label: t(`recordForm.testKind.${value}`) })),
        ]}
      />
      <TextInput
        label={t('recordForm.build')}
        value={draft.build}
        onChange={(event) => change({ build: event.currentTarget.value })}
      />
      <MultiSelect
        label={t('recordForm.covers')}
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
