/**
 * What the server gives at an address, as JSON, fetched when it is first needed. It was built and checked with the server
 * that gives it, so it is taken as it is.
 */
export function fetchOnce<T>(address: string): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= fetchJson<T>(address).catch((thrown) => {
      // The next question asks the server again.
      loading = undefined;
      throw thrown;
    });
    return loading;
  };
}

async function fetchJson<T>(address: string): Promise<T> {
  const reply = await fetch(address);
  if (!reply.ok) throw new Error(`the server does not give ${address} (${reply.status})`);
  return reply.json();
}
