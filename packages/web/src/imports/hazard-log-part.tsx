import { Alert, Button, Group, List, Stack, Text, Title } from '@mantine/core';
import {
  type HazardLogChoices,
  type HazardLogField,
  hazardLogFields,
  impactId,
  linesInWords,
  openWords,
  plainWords,
  type ToldColumns,
} from '@nemecys/core/imports';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { English } from '../language/english.tsx';
import { Sentence } from '../language/sentence.ts';
import { ColumnsPart } from './columns-part.tsx';
import { ImportFindings } from './import-findings.tsx';
import { type Meaning, MeaningsPart } from './meanings-part.tsx';
import type { SeenHazardLog } from './messages.ts';
import { PicksPart, toggled } from './picks-part.tsx';
import type { useImporter } from './use-importer.ts';

type Props = {
  readonly sheet: string;
  readonly text: string;
  readonly importer: ReturnType<typeof useImporter>;
  /** Told the text with the import, and the text it was made of. */
  readonly onTaken: (taken: string, of: string) => void;
};

const nothing: ReadonlySet<string> = new Set();

/** A hazard log: which column is what, what the words of the organisation mean, what goes into the text and what does not. */
export function HazardLogPart({ sheet, text, importer, onTaken }: Props) {
  const { t } = useTranslation('imports');
  const { ask, tell } = importer;
  const [told, setTold] = useState<ToldColumns<HazardLogField>>({});
  const [choices, setChoices] = useState<HazardLogChoices>({ severities: {}, likelihoods: {}, harms: {}, things: {} });
  const [seen, setSeen] = useState<SeenHazardLog>();
  const [left, setLeft] = useState(nothing);
  useEffect(() => {
    let isWanted = true;
    void ask({ kind: 'hazard-log', sheet, told, choices, text }).then((answer) => {
      if (isWanted && answer !== undefined) setSeen(answer);
    });
    return () => {
      isWanted = false;
    };
  }, [ask, sheet, told, choices, text]);
  if (seen === undefined) return null;
  const { table, proposal, findings } = seen;
  const meanings = (proposal?.words ?? []).map(
    (one): Meaning => ({
      ...{ key: `${one.for} ${one.words}`, about: t(`aboutWord.${one.for}`), words: one.words, lines: one.lines },
      ...{ means: one.means, because: one.because, isNeeded: one.isNeeded, options: one.candidates },
      choose: (means) =>
        setChoices((now) => ({ ...now, [one.for]: { ...now[one.for], [plainWords(one.words)]: means } })),
    }),
  );
  const impacts = (proposal?.impacts ?? []).map((one) => ({ ...one, id: impactId(one) }));
  const picked = {
    impacts: impacts.map(({ id }) => id).filter((id) => !left.has(id)),
    things: (proposal?.things ?? []).map(({ id }) => id).filter((id) => !left.has(id)),
  };
  const words = { ...proposal?.severities, ...proposal?.likelihoods };
  const count = picked.impacts.length + picked.things.length + Object.keys(words).length;
  const take = async () => {
    const taken = await ask({ kind: 'take-hazard-log', sheet, told, choices, text, picked });
    if (taken?.text !== undefined) onTaken(taken.text, text);
    else if (taken !== undefined) tell(`${t('refused')} ${taken.findings[0]?.message ?? ''}`);
  };
  const part = {
    isPicked: (id: string) => !left.has(id),
    onPick: (ids: readonly string[], how: 'picked' | 'left') =>
      setLeft((now) => toggled(now, ids, how === 'left' ? 'in' : 'out')),
  };
  return (
    <Stack gap="md">
      <ColumnsPart
        {...{ table, told }}
        fields={hazardLogFields}
        fieldLabel={(field) => t(`logField.${field}`)}
        onTold={setTold}
      />
      <ImportFindings findings={findings} />
      <MeaningsPart title={t('words')} leftOut={t('leftOut')} meanings={meanings} />
      {proposal !== undefined && (
        <>
          <PicksPart
            title={t('impacts', { count: impacts.length })}
            picks={impacts.map(({ id, level, before, because }) => ({
              ...{ id, note: because },
              label: `${id}: ${before === undefined ? '' : `${before} → `}${level}`,
            }))}
            {...part}
          />
          <PicksPart
            title={t('hazards', { count: proposal.things.length })}
            picks={proposal.things.map(({ id, newHazards, controls }) => ({
              ...{ id, label: id },
              note: [...newHazards, ...controls.map((one) => t('controlUnknown', { control: one.id }))].join(', '),
            }))}
            {...part}
          />
          {proposal.left.length > 0 && (
            <>
              <Title order={3} size="h4">
                {t('notImported')}
              </Title>
              <List size="sm">
                {proposal.left.slice(0, 100).map(({ what, because, lines }) => (
                  <List.Item key={`${what} ${because}`}>
                    <Sentence
                      words={t('leftOne', { rows: linesInWords(lines) })}
                      parts={{ what: <English>{`${what}: ${because}`}</English> }}
                    />
                  </List.Item>
                ))}
              </List>
            </>
          )}
          {proposal.gone.length > 0 && <Text size="sm">{t('notInLog', { ids: proposal.gone.join(', ') })}</Text>}
          {openWords(proposal).length > 0 && <Alert color="yellow">{t('meanings.first')}</Alert>}
          <Group>
            <Button onClick={() => void take()} disabled={count === 0 || openWords(proposal).length > 0}>
              {t('take', { count })}
            </Button>
          </Group>
        </>
      )}
    </Stack>
  );
}
