import { Anchor, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useEnglish } from '../../language/english.tsx';
import { Picture, pictureAddress } from '../../picture.tsx';

type Props = {
  readonly heading: string;
  readonly svg: string;
  /** What the file is called that it is downloaded as. */
  readonly name: string;
};

/** A drawing under its heading, with what it is downloaded by. */
export function Drawing({ heading, svg, name }: Props) {
  const { t } = useTranslation('compliance');
  const english = useEnglish();
  return (
    <section aria-label={t('views.view', { view: heading })}>
      <Title order={2} size="h3" lang={english}>
        {heading}
      </Title>
      <Picture svg={svg} text={t('views.alt', { view: heading })} frame={t('views.scrolls', { view: heading })} />
      <Anchor href={pictureAddress(svg)} download={name} c="var(--mantine-color-text)" underline="always">
        {t('views.download')}
      </Anchor>
    </section>
  );
}
