/**
 * Loads on the first call and remembers the result; a failed load is tried again by the next call. Calls made while a
 * load is under way share it, so `keepAlive` must let it end even when the request that began it is given up.
 */
export function onceLoaded<T>(
  load: () => Promise<T>,
  keepAlive: (loading: Promise<unknown>) => void,
): () => Promise<T> {
  let loading: Promise<T> | null = null;
  return () => {
    if (loading !== null) return loading;
    loading = load();
    const settled = loading.catch(() => {
      loading = null;
    });
    keepAlive(settled);
    return loading;
  };
}
