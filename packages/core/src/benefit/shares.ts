/** Who made a harm as likely as it is: an attacker, the option's own side effects, or failures and ordinary use. */
export type Maker = 'attack' | 'security' | 'failure';

/** Levels of one harm in the runs that tell who made it. */
export type RunLevels = {
  /** (z) No controls, no attackers. */
  readonly bare: number;
  /** (a) No controls, attackers. */
  readonly unprotected: number;
  /** (b) The option, attackers. */
  readonly level: number;
  /** (c) The option, no attackers. */
  readonly unattacked: number;
};

/** The steps of a level by who made them; together they are the level of run (b). */
export type Shares = { readonly [maker in Maker]: number };

/** What failures make, what the option's side effects add, and what attackers add to both. */
export function sharesOf({ bare, level, unattacked }: RunLevels): Shares {
  const failure = Math.min(bare, unattacked);
  return { attack: level - unattacked, security: unattacked - failure, failure };
}

/**
 * The largest share. Of equal ones an attack counts before security and security before failure, because the first two
 * are what a choice of controls is about.
 */
export function dominantMaker(shares: Shares): Maker {
  const most = Math.max(shares.attack, shares.security, shares.failure);
  return shares.attack === most ? 'attack' : shares.security === most ? 'security' : 'failure';
}
