import { Button, Group, MultiSelect, NativeSelect, Stack, Textarea, TextInput, Title } from '@mantine/core';
import { RequirementActor, type TransferRecord } from '@nemecys/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PanelProps } from '../panel-props.ts';
import { useEditFrom } from '../use-edit-from.ts';
import { useFocusFirst } from '../use-focus-first.ts';

type Props = {
  readonly props: PanelProps;
  /** The offer that is changed; none makes a new one. */
  readonly edited: TransferRecord | undefined;
  readonly onDone: () => void;
};

/** How many of many threats or controls are listed at once; the rest is found by its words. */
const listed = 50;

/** Offers a risk to another organisation: what, to whom, for which threats, and by which controls they would take it. */
export function TransferForm({ props, edited, onDone }: Props) {
  const { compliance, held } = props;
  const { t } = useTranslation('compliance');
  const form = useRef<HTMLFormElement>(null);
  const edit = useEditFrom(props);
  useFocusFirst(form);
  const [what, setWhat] = useState(edited?.what ?? '');
  const [from, setFrom] = useState<RequirementActor>(edited?.from ?? compliance.actors[0] ?? 'manufacturer');
  const [to, setTo] = useState<RequirementActor>(edited?.to ?? 'operator');
  const [because, setBecause] = useState(edited?.because ?? '');
  const [threats, setThreats] = useState<readonly string[]>(edited?.threats ?? []);
  const [controls, setControls] = useState<readonly string[]>(edited?.controls ?? []);
  const save = async () => {
    const { transfers } = held.open.register;
    const told = because.trim() === '' ? {} : { because: because.trim() };
    const usability = edited?.usability === undefined ? {} : { usability: edited.usability };
    const transfer = {
      ...{ id: edited?.id ?? freeId(transfers), what: what.trim(), from, to, threats, controls },
      ...{ ...told, ...usability },
    };
    const message = t(edited === undefined ? 'transferForm.offered' : 'transferForm.changed', { what: transfer.what });
    if (await edit({ kind: 'offer-transfer', transfer }, message)) onDone();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  const actors = RequirementActor.options.map((value) => ({ value, label: t(`party.${value}`) }));
  return (
    <form ref={form} onSubmit={submit} aria-label={t('transferForm.label')}>
      <Stack gap="xs" maw={640}>
        <Title order={3} size="h4">
          {edited === undefined ? t('transferForm.label') : t('transferForm.change', { what: edited.what })}
        </Title>
        <TextInput
          label={t('transferForm.what')}
          description={t('transferForm.whatAbout')}
          required
          value={what}
          onChange={(event) => setWhat(event.currentTarget.value)}
        />
        <Group grow>
          <NativeSelect
            label={t('column.from')}
            data={actors}
            value={from}
            onChange={(event) => setFrom(RequirementActor.parse(event.currentTarget.value))}
          />
          <NativeSelect
            label={t('column.to')}
            data={actors.filter(({ value }) => value !== from)}
            value={to}
            onChange={(event) => setTo(RequirementActor.parse(event.currentTarget.value))}
          />
        </Group>
        <MultiSelect
          label={t('column.threats')}
          description={t('transferForm.threatsAbout')}
          required
          searchable
          limit={listed}
          data={choices(compliance, 'threat', threats)}
          value={[...threats]}
          onChange={setThreats}
        />
        <MultiSelect
          label={t('column.controls')}
          description={t('transferForm.controlsAbout')}
          searchable
          limit={listed}
          data={choices(compliance, 'control', controls)}
          value={[...controls]}
          onChange={setControls}
        />
        <Textarea
          label={t('transferForm.because')}
          description={t('transferForm.becauseAbout')}
          autosize
          value={because}
          onChange={(event) => setBecause(event.currentTarget.value)}
        />
        <Group>
          <Button type="submit" disabled={what.trim() === '' || threats.length === 0 || from === to}>
            {t(edited === undefined ? 'transferForm.offer' : 'transferForm.save')}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t('transferForm.leave')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** What can be chosen, and what was chosen before, also where the scenario does not have it any more. */
function choices(
  { trace }: PanelProps['compliance'],
  kind: 'threat' | 'control',
  chosen: readonly string[],
): { value: string; label: string }[] {
  const known = new Map(trace.nodes.filter((node) => node.kind === kind).map(({ of, label }) => [of, label]));
  for (const id of chosen) if (!known.has(id)) known.set(id, id);
  return [...known].map(([value, label]) => ({ value, label: label === value ? value : `${label} (${value})` }));
}

function freeId(transfers: readonly TransferRecord[]): string {
  const taken = new Set(transfers.map(({ id }) => id));
  for (let number = 1; ; number += 1) if (!taken.has(`transfer-${number}`)) return `transfer-${number}`;
}
