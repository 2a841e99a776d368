import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import {
  type ClassChoices,
  type ClassDecision,
  type InventoryField,
  inventoryFields,
  openClasses,
  plainWords,
  type ToldColumns,
} from '@nemecys/core/imports';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ColumnsPart } from './columns-part.tsx';
import { ImportFindings } from './import-findings.tsx';
import { type Meaning, MeaningsPart } from './meanings-part.tsx';
import type { AskedInventory, SeenInventory } from './messages.ts';
import { PicksPart, toggled } from './picks-part.tsx';
import type { useImporter } from './use-importer.ts';

type Props = {
  readonly sheet: string;
  readonly source: string;
  readonly text: string;
  readonly importer: ReturnType<typeof useImporter>;
  /** Told the text with the import, and the text it was made of. */
  readonly onTaken: (taken: string, of: string) => void;
};

const nothing: ReadonlySet<string> = new Set();

/** An inventory: which column is what, what class unclear rows have, and what of it goes into the text. */
export function InventoryPart({ sheet, source: named, text, importer, onTaken }: Props) {
  const { t } = useTranslation('imports');
  const { ask, tell } = importer;
  const [told, setTold] = useState<ToldColumns<InventoryField>>({});
  const [choices, setChoices] = useState<ClassChoices>({ thing: {}, place: {}, network: {} });
  const [source, setSource] = useState(named);
  const [seen, setSeen] = useState<SeenInventory>();
  const [left, setLeft] = useState(nothing);
  const [gone, setGone] = useState(nothing);
  useEffect(() => {
    let isWanted = true;
    const asked: AskedInventory = { sheet, told, choices, source, text };
    void ask({ kind: 'inventory', ...asked }).then((answer) => {
      if (isWanted && answer !== undefined) setSeen(answer);
    });
    return () => {
      isWanted = false;
    };
  }, [ask, sheet, told, choices, source, text]);
  if (seen === undefined) return null;
  const { table, proposal, classes, findings } = seen;
  const choose = ({ for: what, words }: ClassDecision, means: string) =>
    setChoices((now) => ({ ...now, [what]: { ...now[what], [plainWords(words)]: means } }));
  const meanings = (proposal?.classes ?? []).map(
    (one): Meaning => ({
      ...{ key: `${one.for} ${one.words}`, about: t(`for.${one.for}`), words: one.words, lines: one.lines },
      ...{ means: one.class, because: one.guess.because, isNeeded: true, options: classes[one.for] },
      ...(one.guess.kind === 'told' && !one.isChosen ? { confidence: t(`confidence.${one.guess.confidence}`) } : {}),
      choose: (means) => choose(one, means),
    }),
  );
  const kept = (ids: readonly { readonly id: string }[]) => ids.map(({ id }) => id).filter((id) => !left.has(id));
  const picked = {
    ...{ added: kept(proposal?.added ?? []), changed: kept(proposal?.changed ?? []) },
    gone: (proposal?.gone ?? []).map(({ id }) => id).filter((id) => gone.has(id)),
  };
  const count = picked.added.length + picked.changed.length + picked.gone.length;
  const take = async () => {
    const taken = await ask({ kind: 'take-inventory', sheet, told, choices, source, text, picked });
    if (taken?.text !== undefined) onTaken(taken.text, text);
    else if (taken !== undefined) tell(`${t('refused')} ${taken.findings[0]?.message ?? ''}`);
  };
  const onPick = (ids: readonly string[], how: 'picked' | 'left') =>
    setLeft((now) => toggled(now, ids, how === 'left' ? 'in' : 'out'));
  return (
    <Stack gap="md">
      <ColumnsPart
        {...{ table, told }}
        fields={inventoryFields}
        fieldLabel={(field) => t(`field.${field}`)}
        onTold={setTold}
      />
      <ImportFindings findings={findings} />
      <TextInput
        maw={360}
        label={t('source.label')}
        description={t('source.about')}
        value={source}
        onChange={(event) => setSource(plainWords(event.currentTarget.value).replaceAll(' ', '-'))}
      />
      <MeaningsPart title={t('classes')} leftOut={t('leftOut')} meanings={meanings} />
      {proposal !== undefined && (
        <>
          <Text size="sm">
            {t('summary', { rows: proposal.rows, units: proposal.units, same: proposal.same.length })}
          </Text>
          <PicksPart
            title={t('added', { count: proposal.added.length })}
            picks={proposal.added.map(({ id, label, type, fields, networks, count: units }) => ({
              id,
              label: t('addedOne', {
                ...{ label, count: units },
                what: [type, fields.zone, fields.version, ...networks].filter(Boolean).join(', '),
              }),
            }))}
            isPicked={(id) => !left.has(id)}
            onPick={onPick}
          />
          <PicksPart
            title={t('changed', { count: proposal.changed.length })}
            picks={proposal.changed.map(({ id, label, fields, networks }) => ({
              ...{ id, label },
              note: [
                ...fields.map(({ field, before, after }) => `${field}: ${before ?? '–'} → ${after}`),
                ...networks.map((network) => t('connects', { network })),
              ].join('; '),
            }))}
            isPicked={(id) => !left.has(id)}
            onPick={onPick}
          />
          <PicksPart
            title={t('gone', { count: proposal.gone.length })}
            picks={proposal.gone.map(({ id, label, usedBy }) => ({
              ...{ id, label, isFixed: usedBy.length > 0 },
              note: usedBy.length > 0 ? t('stillUsed', { by: usedBy.slice(0, 4).join(', ') }) : t('removes'),
            }))}
            isPicked={(id) => gone.has(id)}
            onPick={(ids, how) => setGone((now) => toggled(now, ids, how === 'picked' ? 'in' : 'out'))}
          />
          {openClasses(proposal).length > 0 && <Alert color="yellow">{t('meanings.first')}</Alert>}
          <Group>
            <Button onClick={() => void take()} disabled={count === 0 || openClasses(proposal).length > 0}>
              {t('take', { count })}
            </Button>
          </Group>
        </>
      )}
    </Stack>
  );
}
