import { Link } from '../../link.tsx';
import { addressOf, type Shown, type Tab, usePlace } from './page-place.ts';

type Props = {
  readonly to: Shown;
  readonly text: string;
  /** For those who hear the link without what stands around it. */
  readonly label?: string;
};

const detailTabs: ReadonlySet<Tab> = new Set(['harms', 'threats', 'controls']);
const ownTab = { harm: 'harms', threat: 'threats', control: 'controls', why: 'harms', option: 'decision' } as const;

/** The address at which a thing is shown: on the tab somebody is on, if things of its kind are shown there. */
export function useAddressOfShown(): (to: Shown) => string {
  const { tab, narrowed } = usePlace();
  return (to) => {
    const stays = to.kind === 'option' ? tab === 'decision' : detailTabs.has(tab);
    return addressOf(stays ? { tab, shown: to, narrowed } : { tab: ownTab[to.kind], shown: to });
  };
}

/** A link to a thing of the assessment, which can be shared and which the browser's history knows. */
export function ShownLink({ to, text, label }: Props) {
  const address = useAddressOfShown()(to);
  return <Link to={address} text={text} {...(label === undefined ? {} : { label })} />;
}
