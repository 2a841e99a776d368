import { Grid, Stack, Text } from '@mantine/core';
import type { Assessment, Glance } from '@nemecys/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { At } from '../../api.ts';
import type { Words } from '../../engine/messages.ts';
import { Link } from '../../link.tsx';
import type { Places } from '../../pages/draft.ts';
import { indexOf } from '../assessment-index.ts';
import type { Effect } from '../controls/use-effect-of.ts';
import { addressOf, type Shown, type Tab, usePlace } from '../place/page-place.ts';
import { ControlDetail } from './control-detail.tsx';
import { DrawingBeside } from './drawing-beside.tsx';
import { drawnFor, drawnWay, stepsOf } from './drawn-places.ts';
import { HarmDetail } from './harm-detail.tsx';
import { ThreatDetail } from './threat-detail.tsx';
import { WhyDetail } from './why-detail.tsx';

/** What details are drawn and changed with. */
export type DetailMeans = {
  readonly at: At;
  readonly words: Words | undefined;
  /** Of the text, or of the last one before it that had no errors. */
  readonly glance: Glance | undefined;
  readonly places: Places | undefined;
  readonly effect: Effect;
};

const noPlaces: Places = {};

type Props = DetailMeans & { readonly assessment: Assessment; readonly shown: Shown };

/** One harm, threat, control or level with everything that leads to it and follows from it, and its place on the drawing. */
export function Detail({ assessment, shown, at, words, glance, places = noPlaces, effect }: Props) {
  const { t } = useTranslation('panels');
  const { tab, narrowed } = usePlace();
  const { kind, id } = shown;
  const index = indexOf(assessment);
  // Of which thing a step is chosen: another thing begins with its whole way.
  const [chosen, setChosen] = useState<{ readonly of: string; readonly step: number | undefined }>();
  const step = chosen?.of === shown.id ? chosen.step : undefined;
  const drawn = useMemo(() => {
    const path = kind === 'harm' ? indexOf(assessment).harm(id)?.path : undefined;
    if (path !== undefined && path !== null) return drawnWay(assessment.diagram, stepsOf(path), step);
    return drawnFor({ kind, id }, assessment, indexOf(assessment));
  }, [assessment, kind, id, step]);
  return (
    <Stack>
      <Link to={addressOf({ tab, narrowed })} text={t(`detail.back.${listOf(tab)}`)} />
      <Grid>
        <Grid.Col span={{ base: 12, md: 7 }}>
          <DetailOf
            {...{ assessment, index, shown, step, effect, words }}
            choose={(next) => setChosen({ of: shown.id, step: next })}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Stack gap="xs" className="beside">
            {glance !== undefined && <DrawingBeside {...{ at, words, glance, places, drawn }} />}
            <Text size="sm" role="status">
              {drawn.assets.length + drawn.edges.length === 0
                ? t('detail.notDrawn')
                : t('detail.drawn', { count: drawn.assets.length, lines: drawn.edges.length })}
            </Text>
          </Stack>
        </Grid.Col>
      </Grid>
    </Stack>
  );
}

function listOf(tab: Tab): 'harms' | 'threats' | 'controls' {
  return tab === 'threats' || tab === 'controls' ? tab : 'harms';
}

type OfProps = {
  readonly assessment: Assessment;
  readonly index: ReturnType<typeof indexOf>;
  readonly shown: Shown;
  readonly words: Words | undefined;
  readonly step: number | undefined;
  readonly choose: (step: number | undefined) => void;
  readonly effect: Effect;
};

function DetailOf({ assessment, index, shown, words, step, choose, effect }: OfProps) {
  const { t } = useTranslation('panels');
  const { kind, id } = shown;
  const harm = kind === 'harm' ? index.harm(id) : undefined;
  if (harm !== undefined) return <HarmDetail {...{ harm, assessment, index, step, choose }} />;
  const threat = kind === 'threat' ? assessment.whys[id] : undefined;
  if (threat?.kind === 'threat') return <ThreatDetail why={threat} {...{ assessment, index, words }} />;
  const control = kind === 'control' ? index.control(id) : undefined;
  if (control !== undefined) return <ControlDetail {...{ control, assessment, index, effect }} />;
  const why = kind === 'why' ? assessment.whys[id] : undefined;
  if (why !== undefined) return <WhyDetail {...{ why, assessment, index }} />;
  return <Text role="alert">{t('detail.gone')}</Text>;
}
