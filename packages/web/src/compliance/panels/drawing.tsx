import { Anchor, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useEnglish } from '../../language/english.tsx';

type Props = {
  readonly heading: string;
  readonly svg: string;
  /** What the file is called that it is downloaded as. */
  readonly name: string;
};

/**
 * A drawing under its heading, with what it is downloaded by. As a picture and not as a part of the page: nothing in it can
 * act, and its own style holds.
 */
export function Drawing({ heading, svg, name }: Props) {
  const { t } = useTranslation('compliance');
  const english = useEnglish();
  const picture = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  return (
    <section aria-label={t('views.view', { view: heading })}>
      <Title order={2} size="h3" lang={english}>
        {heading}
      </Title>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who cannot use a pointer scrolls it with the arrow keys. */}
      <section className="drawing" aria-label={t('views.scrolls', { view: heading })} tabIndex={0}>
        <img src={picture} alt={t('views.alt', { view: heading })} />
      </section>
      <Anchor href={picture} download={name} c="var(--mantine-color-text)" underline="always">
        {t('views.download')}
      </Anchor>
    </section>
  );
}
