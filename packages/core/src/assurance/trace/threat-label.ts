/** What a threat is called with the things it is found at, of `flaw@network=lan,target=pump`: "Flaw used (Ward LAN, Pump)". */
export function threatLabel(
  { id, label }: { readonly id: string; readonly label: string },
  labels: ReadonlyMap<string, string>,
): string {
  const places = new Set(placesOf(id).map((place) => labels.get(place) ?? place));
  return places.size === 0 ? label : `${label} (${[...places].join(', ')})`;
}

/** The ids in the roles of a threat: of `flaw@copy=data-copy[history,cloud],flow=sync`, `data-copy[history,cloud]` and `sync`. */
function placesOf(threat: string): readonly string[] {
  const roles = threat.slice(threat.indexOf('@') + 1);
  return [...roles.matchAll(/=((?:[^,[]|\[[^\]]*\])+)/gu)].map(([, place = '']) => place);
}
