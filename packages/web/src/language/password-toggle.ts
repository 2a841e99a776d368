import { useTranslation } from 'react-i18next';

/** What the button in a password field is called that shows what was typed. */
export function usePasswordToggle(): { readonly 'aria-label': string } {
  const { t } = useTranslation();
  return { 'aria-label': t('showPassword') };
}
